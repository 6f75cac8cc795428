package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jicai.RuleBooks;
import org.jicai.format.RuleBookDiff.Change;
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
    void theSameBook_hasNoChanges() {
        RuleBooks.all()
                .forEach(book -> assertThat(RuleBookDiff.of(book, book, true)).isEmpty());
    }

    private static List<Change> diff(String before, String after) {
        return RuleBookDiff.of(
                RuleBooks.byId(before).orElseThrow(), RuleBooks.byId(after).orElseThrow(), false);
    }
}
