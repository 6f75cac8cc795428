package org.jicai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jicai.engine.Cases.lot;

import java.util.List;
import java.util.Optional;
import org.jicai.money.Quantity;
import org.jicai.money.Ratio;
import org.jicai.proof.Books;
import org.jicai.tender.Demand;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Problem;
import org.jicai.tender.Region;
import org.jicai.tender.Round;
import org.jicai.tender.Specification;
import org.junit.jupiter.api.Test;

/** What a book cannot hold is refused with its place, all of it at once. */
class RoundLoaderTest {

    @Test
    void prices_beyondTheScaleAbsurdOrZero_areAllRefused() {
        List<Problem> problems =
                problems(Round.of("r", lot("lot", "a 1.0000001 2", "b 100000001 2", "c 0 2", "d 1 0")));
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "lots[0].bids[0].price_yuan",
                        "lots[0].bids[1].price_yuan",
                        "lots[0].bids[2].price_yuan",
                        "lots[0].bids[3].ceiling_yuan");
        assertThat(problems.get(0).expected()).contains("at most 6 decimals");
        assertThat(problems.get(1).hint()).contains("Maybe the decimal point is missing");
    }

    @Test
    void demand_regionOfAnotherBookOrTooMuch_isRefused() {
        Lot lot = Lot.builder("lot")
                .comparison("tablet", "10mg", "tablet")
                .specification(new Specification(
                        "5mg",
                        Optional.of(Ratio.parse("0.5")),
                        Optional.of(Ratio.parse("0.3333333")),
                        Optional.empty()))
                .demand(new Demand(new Region("厦门"), "10mg", Quantity.of(1), Optional.empty()))
                .demand(new Demand(new Region("北京"), "10mg", Quantity.of(10_000_000_000_000L), Optional.empty()))
                .build();
        assertThat(problems(Round.of("r", lot)))
                .extracting(Problem::path)
                .containsExactly(
                        "lots[0].specifications[0].volume_factor",
                        "lots[0].demand[0].region",
                        "lots[0].demand[1].base_units");
    }

    @Test
    void classes_withoutAColumnInTheBook_areRefused() {
        Lot lot = Lot.builder("lot")
                .classes(new LotClasses("special-1", "one_year", LotClasses.ORDINARY, ""))
                .build();
        assertThat(problems(Round.of("r", lot)))
                .extracting(Problem::path)
                .containsExactly("lots[0].volume_class", "lots[0].term_class");
    }

    @Test
    void bids_numbersInEveryPlace_areClearedAtTheEdgeOfTheRange() {
        Round round = Round.of("r", lot("lot", "a 99999999.999999 100000000", "b 100000000 100000000"));
        assertThat(Cases.clear(Books.of(Books.ROUND_2), round).lots().get(0).selected())
                .isEqualTo(2);
    }

    private static List<Problem> problems(Round round) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> Engine.of(Books.of(Books.ROUND_2)).clear(round, RecordedChoices.of(List.of())))
                .problems();
    }
}
