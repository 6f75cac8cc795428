package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jicai.RuleBooks;
import org.jicai.audit.compare.Attribution;
import org.jicai.audit.compare.BidPlace;
import org.jicai.audit.compare.BookComparer;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.ChoicePolicy;
import org.jicai.audit.compare.Metric;
import org.jicai.audit.compare.PolicyRun;
import org.jicai.audit.compare.Rational;
import org.jicai.examples.cli.ShippedCases.Case;
import org.jicai.format.RoundDirectory;
import org.jicai.rules.RuleBook;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Round;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On every shipped national round that both books can clear, what is attributed adds up to what changed. */
class CompareShippedTest {

    @ParameterizedTest
    @CsvSource({"GY-YD2019-2, GY-YD2024-2", "GY-YD2024-2, GY-YD2025-1"})
    void shippedRounds_blameAddsUp(String before, String after) {
        int rounds = 0;
        int bids = 0;
        List<Case> national = ShippedCases.all().stream()
                .filter(shipped -> shipped.id().matches("(constructed-)?(batch|expansion).*"))
                .toList();
        for (Case shipped : national) {
            RoundDirectory data = shipped.read();
            for (Round round : data.rounds()) {
                BookComparer comparer = new BookComparer(new ChoicePolicy(round, data.choices(round.id()), 1));
                try {
                    bids += addsUp(comparer.compare(book(before), book(after), Optional.empty()));
                    rounds++;
                } catch (InvalidInputException special) {
                    assertThat(special).hasMessageMatching("(?s).*expected (a class|a region|.* decimals).*");
                }
            }
        }
        assertThat(rounds).isGreaterThan(20);
        assertThat(bids).isGreaterThan(50);
    }

    private static int addsUp(BookComparison comparison) {
        for (Metric metric : Metric.values()) {
            Attribution parts = comparison.blame().of(metric);
            Rational change =
                    Rational.of(total(comparison.after(), metric).subtract(total(comparison.before(), metric)), 1);
            assertThat(parts.total()).isEqualTo(change);
            assertThat(parts.shares().stream().reduce(Rational.ZERO, Rational::plus))
                    .isEqualTo(change);
            assertThat(parts.shownShares(metric).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(change.rounded(metric.decimals(), RoundingMode.HALF_UP));
            for (BidPlace bid : comparison.changedBids()) {
                assertThat(comparison.blame().of(metric, bid).shares().stream().reduce(Rational.ZERO, Rational::plus))
                        .isEqualTo(comparison.blame().of(metric, bid).total());
            }
        }
        return comparison.changedBids().size();
    }

    private static BigDecimal total(PolicyRun run, Metric metric) {
        return switch (metric) {
            case SELECTED -> BigDecimal.valueOf(run.sums().selected());
            case UNITS -> BigDecimal.valueOf(run.sums().units().units());
            case SPEND -> run.sums().spend().yuan();
        };
    }

    private static RuleBook book(String id) {
        return RuleBooks.byId(id).orElseThrow();
    }
}
