package org.jicai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jicai.RuleBooks;
import org.jicai.format.RoundDirectory;
import org.jicai.testing.PublishedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The numbers that published lots support, inferred again without one of these lots each time: of the alternatives, those that
 * give the announced result in the most other lots, the number of the book must be one, and the lot left out must come out right
 * by all of them. The lots listed here are those without which that is not so: the number rests on them alone.
 */
class LeaveOneLotOutTest {

    private static final ImmutableSet<String> RESTING_ON_ONE_LOT = ImmutableSet.of(
            "GY-YD2019-1 ceiling 2019-expansion/fosinopril",
            "GY-YD2019-1 ceiling 2019-expansion/enalapril",
            "GY-YD2019-2 bidders.count 2020-batch2/fluconazole",
            "GY-YD2019-2 bidders.count 2020-batch2/cefradine",
            "GY-YD2019-2 quota[4] 2020-batch2/fudosteine",
            "GY-YD2019-2 priceTest.anyOf[0] 2020-batch2/tadalafil",
            "GY-YD2019-2 priceTest.anyOf[1] 2020-batch2/acarbose",
            "GY-YD2019-2 priceTest.anyOf[1] 2020-batch2/olmesartan-medoxomil",
            "GY-YD2019-2 priceTest.anyOf[1] 2020-batch2/meloxicam",
            "GY-YD2019-2 priceTest.anyOf[2] 2020-batch2/acarbose",
            "GY-YD2019-2 priceTest.anyOf[2] 2020-batch2/paracetamol",
            "GY-YD2020-1 comparison.content 2020-batch3/metformin-oral-immediate-release",
            "GY-YD2020-1 quota[7] 2020-batch3/valsartan",
            "GY-YD2020-1 quota[9] 2020-batch3/vildagliptin",
            "GY-YD2020-1 priceTest.anyOf[0] 2020-batch3/ambroxol",
            "GY-YD2020-1 priceTest.anyOf[1] 2020-batch3/sildenafil",
            "GY-YD2020-1 priceTest.anyOf[1] 2020-batch3/tamsulosin",
            "GY-YD2020-1 priceTest.anyOf[1] 2020-batch3/ciprofloxacin");

    private static ImmutableList<Fit> fits;

    @BeforeAll
    static void runEveryAlternative() {
        Announced announced = new Announced(RoundDirectory.read(PublishedData.directory()));
        fits = RuleBooks.all().stream()
                .flatMap(book -> book.leaves().stream()
                        .filter(leaf -> !leaf.citation().supports().isEmpty())
                        .map(leaf -> new Fit(book, leaf, announced)))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void numbersInferredWithoutALot_predictThatLot() {
        assertThat(fits.stream().flatMap(Fit::lotsItRestsOnAlone))
                .containsExactlyInAnyOrderElementsOf(RESTING_ON_ONE_LOT);
    }

    @Test
    void lotsForANumber_fitIt_andNotSomeOther() {
        for (Fit fit : fits) {
            assertThat(fit.citation().supports())
                    .as(fit.name())
                    .allMatch(lot -> fit.fitsTheBook(lot) && !fit.fitsEveryAlternative(lot));
        }
    }

    @Test
    void lotsAgainstANumber_fitSomeOtherOnly() {
        for (Fit fit : fits) {
            assertThat(fit.citation().against())
                    .as(fit.name())
                    .allMatch(lot -> !fit.fitsTheBook(lot) && fit.fitsSomeAlternative(lot));
        }
    }
}
