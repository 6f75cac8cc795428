package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Operator;
import org.jicai.decision.Outcome;
import org.jicai.decision.RegionAward;
import org.jicai.decision.Verdict;
import org.jicai.money.Quantity;
import org.jicai.money.Share;
import org.jicai.tender.Lot;
import org.jicai.twin.TwinRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What an outcome says adds up: volumes to the unit, every comparison holds, nobody is left without a verdict. */
class ConservationTest {
    static final List<String> BOOKS = TwinRules.BOOKS;

    private static final long SEED = Long.getLong("jicai.seed", 20_261_125);
    private static final int ROUNDS = 150;

    @ParameterizedTest
    @FieldSource("BOOKS")
    void volumes_sumToTheUnit(String book) {
        for (Recording recording : Recording.random(book, SEED, ROUNDS)) {
            for (LotOutcome lot : recording.clear().lots()) {
                lot.agreedUnits().ifPresent(total -> {
                    assertThat(regions(lot, true) + regions(lot, false)).isEqualTo(total.units());
                    assertThat(bids(lot)).isEqualTo(regions(lot, true));
                });
                assertThat(lot.bids().stream().mapToInt(BidOutcome::regions).sum())
                        .isEqualTo((int) lot.regions().stream()
                                .filter(award -> award.bid().isPresent())
                                .count());
            }
        }
    }

    /** A region's agreed volume is its base times the share, at most half a unit away. */
    @ParameterizedTest
    @FieldSource("BOOKS")
    void volumes_ofEveryRegion_areTheShareOfItsBase(String book) {
        for (Recording recording : Recording.random(book, SEED, ROUNDS)) {
            Outcome cleared = recording.clear();
            for (Lot lot : recording.round().lots()) {
                LotOutcome outcome = cleared.lot(lot.id()).orElseThrow();
                for (RegionAward award : outcome.regions()) {
                    award.agreedUnits()
                            .ifPresent(agreed -> assertThat(BigDecimal.valueOf(agreed.units())
                                            .subtract(base(lot, award).multiply(fraction(outcome)))
                                            .abs())
                                    .isLessThanOrEqualTo(new BigDecimal("0.5")));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("BOOKS")
    void decisions_everyComparison_holds(String book) {
        for (Recording recording : Recording.random(book, SEED, ROUNDS)) {
            for (LotOutcome lot : recording.clear().lots()) {
                assertThat(lot.state()).isNotEqualTo(LotState.PENDING);
                for (BidOutcome bid : lot.bids()) {
                    assertThat(bid.verdict()).isNotEqualTo(Verdict.PENDING);
                    assertThat(bid.deciding().reason()).isEqualTo(bid.reason());
                    assertThat(bid.path()).contains(bid.deciding());
                    assertThat(bid.path()).allMatch(ConservationTest::holds);
                }
            }
        }
    }

    private static boolean holds(Decision decision) {
        return decision.comparison().isEmpty() || holds(decision.comparison().get());
    }

    private static boolean holds(Comparison comparison) {
        int order = comparison.left().value().compareTo(comparison.right().value());
        Operator operator = comparison.operator();
        return switch (operator) {
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
            case BELOW -> order < 0;
        };
    }

    private static long regions(LotOutcome lot, boolean supplied) {
        return lot.regions().stream()
                .filter(award -> award.bid().isPresent() == supplied)
                .flatMap(award -> award.agreedUnits().stream())
                .mapToLong(Quantity::units)
                .sum();
    }

    private static long bids(LotOutcome lot) {
        return lot.bids().stream()
                .flatMap(bid -> bid.agreedUnits().stream())
                .mapToLong(Quantity::units)
                .sum();
    }

    private static BigDecimal base(Lot lot, RegionAward award) {
        return lot.demand().stream()
                .filter(row -> row.region().equals(award.region()))
                .map(row -> BigDecimal.valueOf(row.base().units()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal fraction(LotOutcome lot) {
        Optional<Share> share = lot.share();
        return share.orElseThrow().fraction().toBigDecimal();
    }
}
