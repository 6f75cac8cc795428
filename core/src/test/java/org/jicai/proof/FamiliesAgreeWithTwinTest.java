package org.jicai.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jicai.engine.ClearedLot;
import org.jicai.engine.DecisionNumbers;
import org.jicai.engine.Engine;
import org.jicai.engine.Sweep;
import org.jicai.engine.SweepChoices;
import org.jicai.engine.SweepCursor;
import org.jicai.rules.RuleBook;
import org.jicai.twin.family.FamilyBook;
import org.jicai.twin.family.FamilyBooks;
import org.jicai.twin.family.FamilyGenerator;
import org.jicai.twin.family.FamilyLot;
import org.jicai.twin.family.FamilyOutcome;
import org.jicai.twin.family.FamilyTwin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The engine and the independent twin agree on random lots of every book of the families. */
class FamiliesAgreeWithTwinTest {
    static final List<FamilyBook> BOOKS = FamilyBooks.ALL;

    private static final long SEED = Long.getLong("jicai.seed", 20_261_130);
    private static final int LOTS = Integer.getInteger("jicai.lots.family", 300);

    @ParameterizedTest(name = "one round of 60 lots by {0}")
    @FieldSource("BOOKS")
    void engine_roundOfSixtyLots_agreesWithTwin(FamilyBook book) {
        FamilyGenerator generator = new FamilyGenerator(book, SEED);

        assertAgrees(book, generator, generator.next(60));
    }

    @ParameterizedTest(name = "many random lots by {0}")
    @FieldSource("BOOKS")
    void engine_randomLots_agreesWithTwin(FamilyBook book) {
        FamilyGenerator generator = new FamilyGenerator(book, SEED + 1);
        for (int i = 0; i < LOTS; i++) {
            assertAgrees(book, generator, List.of(generator.next()));
        }
    }

    /** A sweep that keeps no decisions comes to the reasons and prices of one that does. */
    @ParameterizedTest(name = "{0}")
    @FieldSource("BOOKS")
    void sweep_withoutDecisions_comesToTheSame(FamilyBook book) {
        Sweep sweep =
                Sweep.of(List.of(book(book)), FamilyAdapter.round(new FamilyGenerator(book, SEED + 2).next(LOTS)));
        SweepCursor kept = sweep.cursor(SweepChoices.FIRST_FREE);
        SweepCursor dropped = sweep.cursor(SweepChoices.FIRST_FREE, false);
        for (int lot = 0; lot < LOTS; lot++) {
            ClearedLot expected = kept.clear(0, lot);
            ClearedLot actual = dropped.clear(0, lot);
            for (int bid = 0; bid < expected.size(); bid++) {
                assertThat(actual.reason(bid)).as("%s, lot %d", book, lot).isEqualTo(expected.reason(bid));
                assertThat(actual.rank(bid)).isEqualTo(expected.rank(bid));
                assertThat(actual.price(bid)).isEqualTo(expected.price(bid));
                assertThat(actual.agreedUnits(bid)).isEqualTo(expected.agreedUnits(bid));
            }
        }
        assertThatThrownBy(() -> dropped.clear(0, 0).decision(0, 0, new DecisionNumbers()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("readsDecisions");
    }

    static RuleBook book(FamilyBook book) {
        return book.id().startsWith("MADE-UP") ? FamilyMadeUpBooks.of(book.id()) : Books.of(book.id());
    }

    private static void assertAgrees(FamilyBook book, FamilyGenerator generator, List<FamilyLot> lots) {
        List<FamilyOutcome> outcomes =
                lots.stream().map(lot -> FamilyTwin.clear(lot, book)).toList();
        Engine engine = Engine.of(book(book));
        List<FamilyView> views =
                engine.clear(FamilyAdapter.round(lots), new FamilyChoices(lots, outcomes)).lots().stream()
                        .map(FamilyView::of)
                        .toList();
        for (int i = 0; i < lots.size(); i++) {
            assertThat(views.get(i))
                    .as("%s, %s", generator, lots.get(i).id())
                    .isEqualTo(FamilyView.of(outcomes.get(i)));
        }
    }
}
