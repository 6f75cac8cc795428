package org.jicai.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import org.jicai.RuleBooks;
import org.jicai.engine.Engine;
import org.jicai.format.Setting;
import org.jicai.rules.RuleBook;
import org.junit.jupiter.api.Test;

class ChangedClausesTest {

    @Test
    void secondToTenth_bundlesBackupsWithWhoTakesOver() {
        assertThat(units("GY-YD2019-2", "GY-YD2024-2"))
                .containsExactly("quota", "priceTest", "volume", "term", "regions + replacement", "revivals");
        UnitOfChange bundle =
                ChangedClauses.of(book("GY-YD2019-2"), book("GY-YD2024-2")).get(4);
        assertThat(bundle.because())
                .singleElement()
                .satisfies(why -> assertThat(why.en()).contains("backups"));
    }

    @Test
    void tenthToEleventh_bundlesNothing() {
        assertThat(units("GY-YD2024-2", "GY-YD2025-1"))
                .containsExactly("quota", "priceTest", "revivals", "volume", "term", "costStatement", "brandVolume");
    }

    @Test
    void oneSetNumber_isOneUnit_andTheSameBookNone() {
        RuleBook set = RuleBooks.byId("GY-YD2019-2", ImmutableList.of(Setting.parse("quota.4=4")))
                .orElseThrow();

        assertThat(ChangedClauses.of(book("GY-YD2019-2"), set))
                .extracting(Object::toString)
                .containsExactly("quota");
        assertThat(units("GY-YD2019-2", "GY-YD2019-2")).isEmpty();
    }

    @Test
    void quotaAndPlaces_areOneUnit_andAnotherOrderIsOne() {
        assertThat(units("GY-YD2019-2", "SHANGHAI-2020"))
                .contains("order")
                .anySatisfy(unit -> assertThat(unit).contains("quota", "places"));
        // the other way round, the quota comes to its usual place, and the order needs no unit of its own
        assertThat(units("SHANGHAI-2020", "GY-YD2019-2")).doesNotContain("order");
    }

    @Test
    void negotiationAndCutRanking_comeTogether() {
        assertThat(units("GY-YD2018-1", "GY-YD2019-2"))
                .anySatisfy(unit -> assertThat(unit).contains("cutRanking", "negotiation"));
    }

    /** Every mixture of every two shipped books is a book: it compiles, and no condition on neighbours is broken. */
    @Test
    void everyMixture_isWhole() {
        Random random = new Random(7);
        for (RuleBook before : RuleBooks.all()) {
            for (RuleBook after : RuleBooks.all()) {
                ImmutableList<UnitOfChange> units = ChangedClauses.of(before, after);
                HybridBooks hybrids = new HybridBooks(before, after, units);
                for (int draw = 0; draw < 6; draw++) {
                    RuleBook hybrid = hybrids.book(random.nextLong() & ((1L << units.size()) - 1));
                    Engine.of(hybrid);
                    assertThat(ClausePartners.ALL)
                            .as(hybrid.id())
                            .allMatch(partners -> partners.holds().test(ClausesByKey.of(hybrid)));
                }
                long all = (1L << units.size()) - 1;
                assertThat(hybrids.book(all).clauses()).isEqualTo(units.isEmpty() ? before.clauses() : after.clauses());
            }
        }
    }

    /** Taking every unit one after the other leads to the clauses of the second book, in its order. */
    @Test
    void allUnits_makeTheSecondBook() {
        for (List<String> ids : List.of(
                List.of("GY-YD2019-2", "SHANGHAI-2020"),
                List.of("SHANGHAI-2020", "GY-YD2018-1"),
                List.of("GY-YD2024-2", "IN-L1"))) {
            RuleBook before = book(ids.get(0));
            RuleBook after = book(ids.get(1));
            ImmutableList<UnitOfChange> units = ChangedClauses.of(before, after);
            ImmutableList<UnitOfChange> withAnother = ImmutableList.<UnitOfChange>builder()
                    .addAll(units)
                    .add(new UnitOfChange(ImmutableList.of("none"), ImmutableList.of()))
                    .build();
            RuleBook mixed = new HybridBooks(before, after, withAnother).book((1L << units.size()) - 1);

            assertThat(mixed.clauses())
                    .extracting(clause -> clause.key())
                    .containsExactlyElementsOf(
                            after.clauses().stream().map(clause -> clause.key()).toList());
        }
    }

    private static List<String> units(String before, String after) {
        return ChangedClauses.of(book(before), book(after)).stream()
                .map(UnitOfChange::toString)
                .toList();
    }

    private static RuleBook book(String id) {
        return RuleBooks.byId(id).orElseThrow();
    }
}
