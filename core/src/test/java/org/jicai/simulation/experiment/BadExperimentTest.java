package org.jicai.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.jicai.format.BadInputException;
import org.jicai.format.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nonsense gets one clear error for each mistake, at its line. */
class BadExperimentTest {

    private static final String GOOD = """
            seed: 1
            replications: 100
            variants:
              - {id: a, rules: GY-YD2019-2}
              - {id: b, rules: GY-YD2024-2}
            population:
              lots:
                - id: alpha
                  ceiling: 10
                  bidders: 8
                  entry: 80%
                  costs: {lognormal: {mean: 3, cv: 40%}}
                  bidding: {markup: 30%}
                  demand: {units: 1000000}
            """;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("seed: 1\n", "", "spec.yaml:1: \"\", expected the key seed"),
                Arguments.of("seed: 1", "seed: one", "spec.yaml:1: seed: \"one\", expected a whole number"),
                Arguments.of(
                        "bidders: 8",
                        "bidders: 0",
                        "spec.yaml:10: population.lots[0].bidders: \"0\", expected a whole number from 1 to 1000"),
                Arguments.of(
                        "entry: 80%",
                        "entry: 180%",
                        "spec.yaml:11: population.lots[0].entry: \"180%\", expected a share above 0 % to 100 %, such as 60 %"),
                Arguments.of(
                        "entry: 80%",
                        "entry: 80",
                        "spec.yaml:11: population.lots[0].entry: \"80\", expected a share above 0 % to 100 %, such as 60 %. Maybe \"80%\" was meant"),
                Arguments.of(
                        "cv: 40%",
                        "cv: -40%",
                        "spec.yaml:12: population.lots[0].costs.lognormal.cv: \"-40%\", expected a coefficient of variation above 0, such as 30%"),
                Arguments.of(
                        "{mean: 3, cv: 40%}",
                        "{mu: 1, sigma: -1}",
                        "spec.yaml:12: population.lots[0].costs.lognormal.sigma: \"-1\", expected sigma, the standard deviation of the logarithm, a number above 0"),
                Arguments.of(
                        "{lognormal: {mean: 3, cv: 40%}}",
                        "{uniform: [5, 2]}",
                        "spec.yaml:12: population.lots[0].costs.uniform: \"[…]\", expected numbers that make a distribution: uniform costs lie between 0 <= lower < upper yuan, not between 5.0 and 2.0"),
                Arguments.of(
                        "lognormal:", "lognorml:", "spec.yaml:12: population.lots[0].costs.lognorml: \"lognorml\""),
                Arguments.of("demand:", "demnd:", "Maybe \"demand\" was meant"),
                Arguments.of(
                        "GY-YD2024-2",
                        "GY-YD2024-9",
                        "spec.yaml:5: variants[1].rules: \"GY-YD2024-9\", expected a rule book that ships, or a file"),
                Arguments.of(
                        "id: b", "id: a", "spec.yaml:5: variants[1].id: \"a\", expected an id no other variant has"),
                Arguments.of(
                        "GY-YD2024-2}",
                        "GY-YD2024-2, set: [quota]}",
                        "variants[1].set[0]: \"quota\", expected PATH=VALUE, such as quota.4=4"),
                Arguments.of("GY-YD2024-2}", "GY-YD2024-2, set: [qota.4=4]}", "Maybe \"quota\" was meant"),
                Arguments.of(
                        "seed: 1", "seed: 1\nmeasures: [spnd]", "spec.yaml:2: measures[0]: \"spnd\", expected one of"),
                Arguments.of(
                        "seed: 1", "seed: 1\nmeasures: [shortfall-risk]", "Maybe supply: {default: 5%} is missing"),
                Arguments.of("seed: 1", "seed: 1\nbase: c", "spec.yaml:2: base: \"c\", expected one of a, b"),
                Arguments.of("replications: 100", "replications: 1", "expected a whole number from 2 to"),
                Arguments.of(
                        "replications: 100",
                        "precision: {measures: [spend], halfWidth: -1%, most: 1000}",
                        "expected a half-width above 0"),
                Arguments.of("seed: 1", "seed: 1\nchoices: {offers: acept}", "Maybe \"accept\" was meant"),
                Arguments.of(
                        "{markup: 30%}",
                        "[{share: 70%, markup: 30%}, {share: 40%, markup: 10%}]",
                        "expected shares that add up to 100 %, not to 110 %"),
                Arguments.of(
                        "{markup: 30%}",
                        "{equilibrium: {shares: [80%, 30%]}}", "expected shares of at most 100 % together, not 110 %"),
                Arguments.of(
                        "replications: 100",
                        "replications: 100\ndraws: sobl\nshifts: 4",
                        "spec.yaml:3: draws: \"sobl\", expected one of keyed, sobol. Maybe \"sobol\" was meant"),
                Arguments.of(
                        "replications: 100",
                        "replications: 100\ndraws: sobol",
                        "spec.yaml:2: replications: \"100\", expected the 16 shifts times a power of two, for draws: sobol."
                                + " Maybe 64 or 128 was meant"),
                Arguments.of(
                        "replications: 100",
                        "replications: 15\ndraws: sobol",
                        "spec.yaml:2: replications: \"15\", expected the 16 shifts times a power of two, for draws: sobol."
                                + " Maybe 16 was meant"),
                Arguments.of(
                        "replications: 100",
                        "precision: {measures: [spend], halfWidth: 1%, pilot: 128, most: 1000}\ndraws: sobol",
                        "spec.yaml:2: precision.most: \"1000\", expected the 16 shifts times a power of two, for draws:"
                                + " sobol. Maybe 512 or 1024 was meant"),
                Arguments.of(
                        "replications: 100",
                        "precision: {measures: [spend], halfWidth: 1%, pilot: 300, most: 1024}\ndraws: sobol",
                        "precision.pilot: \"300\""),
                Arguments.of(
                        "replications: 100",
                        "replications: 100\nshifts: 16",
                        "spec.yaml:3: shifts: \"16\", expected no shifts without draws: sobol"),
                Arguments.of(
                        "replications: 100",
                        "replications: 128\ndraws: sobol\nshifts: 1",
                        "spec.yaml:4: shifts: \"1\", expected a whole number from 2 to 1024"),
                Arguments.of("{units: 1000000}", "{regions: {Beijng: 100}}", "expected a region, not Beijng"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isSaidOnceAtItsLine(String good, String bad, String expected) {
        List<Finding> findings = findings(GOOD.replace(good, bad));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).toString()).contains(expected);
    }

    @Test
    void good_isRead() {
        assertThat(TestSpecs.read(GOOD).variants()).hasSize(2);
    }

    /** 70 lots of 8 bidders: a cost and an entry for each. */
    @Test
    void tooManyDimensions_areSaidWithTheirNumber() {
        String many = GOOD.replace("replications: 100", "replications: 128\ndraws: sobol")
                .replace("id: alpha", "id: alpha\n      count: 70");

        assertThat(findings(many))
                .extracting(Finding::toString)
                .containsExactly(
                        "spec.yaml:3: draws: \"sobol\", expected a population that draws 1 to 1000 numbers in a"
                                + " replication, not 1120. Maybe fewer lots or bidders, or draws: keyed");
        assertThat(TestSpecs.read(many.replace("count: 70", "count: 62")).draws())
                .isEqualTo(new Draws.Sobol(16, 992));
    }

    @Test
    void mistakesInDraws_areSaidBesideThoseOfThePopulation() {
        String bad = GOOD.replace("replications: 100", "replications: 100\ndraws: sobol")
                .replace("bidders: 8", "bidders: 0");

        assertThat(findings(bad)).hasSize(2);
    }

    @Test
    void severalMistakes_areSaidAtOnce() {
        String bad = GOOD.replace("seed: 1\n", "")
                .replace("bidders: 8", "bidders: 0")
                .replace("cv: 40%", "cv: -1");

        assertThat(findings(bad)).hasSize(3);
    }

    private static List<Finding> findings(String yaml) {
        BadInputException bad = catchThrowableOfType(BadInputException.class, () -> TestSpecs.read(yaml));
        assertThat(bad).as(yaml).isNotNull();
        return bad.findings();
    }
}
