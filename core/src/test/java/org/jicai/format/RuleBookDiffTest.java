package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jicai.RuleBooks;
import org.jicai.format.RuleBookDiff.Change;
import org.jicai.rules.RuleBook;
import org.junit.jupiter.api.Test;

class RuleBookDiffTest {

    @Test
    void fromRound2ToRound3_placesSharesAndTermsChange() {
        assertThat(diff("GY-YD2019-2", "GY-YD2020-1"))
                .extracting(Change::toString)
                .contains(
                        "Places, for 8: 5 → 6",
                        "Places, for 10–11: 6 → 7",
                        "Places, for 12+: 6 → 8",
                        "Agreed volume, special-1 for 1: – → 40%",
                        "Term, ordinary for 2: 2 years → 1 year");
    }

    @Test
    void fromTheExpansionToRound2_thePriceTestComes() {
        assertThat(diff("GY-YD2019-1", "GY-YD2019-2"))
                .filteredOn(change -> change.clause().equals("Price test"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEmpty();
                    assertThat(change.after()).contains("1.8").contains("50%").contains("0.1");
                });
    }

    @Test
    void changedValues_areNamedByTheirPlace() {
        assertThat(changes(OtherBook.TEXT, OtherBook.with("C: {own: 30%, pool: 20%}", "C: {own: 50%, pool: 0%}")))
                .containsExactly(
                        "Volume of each winner, by class C: contracted for 30%, 20% to the pool → contracted for 50%");
        assertThat(changes(OtherBook.TEXT, OtherBook.with("A: [{firstShare: 40%", "A: [{firstShare: 50%")))
                .containsExactly(
                        "Classes of winners, A: among the first 40% of the selected bids, parts rounded downwards →"
                                + " among the first 50% of the selected bids, parts rounded downwards");
        assertThat(changes(OtherBook.TEXT, OtherBook.with("within: 5%, least: 5,", "within: 10%,")))
                .containsExactly(
                        "Price test, any of: at most 5% (at least 5 kronor, at most 20.5 kronor) above the lowest"
                                + " comparable price → at most 10% (at most 20.5 kronor) above the lowest comparable price");
        assertThat(changes(
                        OtherBook.TEXT,
                        OtherBook.with("{fact: partners}, ", "all, ").replaceFirst("  partners.*\n", "")))
                .containsExactly(
                        "Number of places, most: the number published for the lot: partners sought → as many as there"
                                + " are bids");
        assertThat(changes(OtherBook.split(), OtherBook.with(OtherBook.split(), "2-3: 60%", "2-3: 55%")))
                .containsExactly("Split of the agreed volume, of what is left for 2–3: 60% → 55%");
        assertThat(changes(
                        OtherBook.by("place: {1: {own: 100%, pool: 0%}, 2+: {own: 85%, pool: 5%}}"),
                        OtherBook.by("place: {1: {own: 100%, pool: 0%}, 2+: {own: 80%, pool: 5%}}")))
                .containsExactly(
                        "Volume of each winner, for place 2+: contracted for 85%, 5% to the pool → contracted for 80%,"
                                + " 5% to the pool");
    }

    @Test
    void changedRevivals_nameTheirPlace() {
        assertThat(changes(SmallBook.TEXT, SmallBook.with("supplies: regions", "supplies: nothing")))
                .containsExactly(
                        "Revival, supplies: picks regions and counts for share and term → selected without volume");
    }

    @Test
    void clausesThatCome_areToldPartByPart() {
        assertThat(diff("GY-YD2023-2", "GY-YD2024-2"))
                .filteredOn(Change::whole)
                .extracting(Change::clause, change -> change.gone().isEmpty())
                .containsExactly(tuple("Price spreads", false), tuple("Revival", true));
        assertThat(diff("GY-YD2023-2", "GY-YD2024-2"))
                .filteredOn(change -> change.clause().equals("Revival"))
                .singleElement()
                .satisfies(change -> assertThat(change.come())
                        .containsExactly(
                                "who: shortlisted bids that failed the price test",
                                "price: the highest price selected so far",
                                "where only one passed: at most 1.8 × the lowest comparable price",
                                "supplies: picks regions and counts for share and term"));
    }

    @Test
    void everyPartOfAClause_hasAName() {
        for (RuleBook before : RuleBooks.all()) {
            for (RuleBook after : RuleBooks.all()) {
                assertThat(RuleBookDiff.of(before, after, true))
                        .extracting(Change::place)
                        .as("%s to %s", before.id(), after.id())
                        .noneMatch(place -> place.matches(".*[a-z]{2}[A-Z].*"));
            }
        }
    }

    @Test
    void theSameBook_hasNoChanges() {
        RuleBooks.all()
                .forEach(book -> assertThat(RuleBookDiff.of(book, book, true)).isEmpty());
    }

    private static List<String> changes(String before, String after) {
        return RuleBookDiff.of(RuleBookReader.read("a.yaml", before), RuleBookReader.read("b.yaml", after), false)
                .stream()
                .map(Change::toString)
                .toList();
    }

    private static List<Change> diff(String before, String after) {
        return RuleBookDiff.of(
                RuleBooks.byId(before).orElseThrow(), RuleBooks.byId(after).orElseThrow(), false);
    }
}
