package org.jicai.simulation.experiment;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jicai.format.YamlMap;
import org.jicai.format.YamlNode;
import org.jicai.simulation.SobolStreams;
import org.jicai.simulation.population.DrawnLots;
import org.jicai.simulation.population.Population;
import org.jicai.simulation.population.PopulationSpec;

/**
 * Reads what replications are drawn from, and checks that their number suits it. The points of a shift are balanced at powers of
 * two only; between them a mean is no better for more replications, so nothing else is accepted.
 */
final class DrawsReader {

    private static final String KEYED = "keyed";
    private static final String SOBOL = "sobol";
    private static final int DEFAULT_SHIFTS = 16;
    private static final int MOST_SHIFTS = 1024;

    private final YamlMap map;

    DrawsReader(YamlMap map) {
        this.map = map;
    }

    /** How many shifts are wanted, 0 for the keyed generator; empty where what is wanted makes no sense. */
    Optional<Integer> shifts() {
        Optional<YamlNode> node = map.get("draws");
        Optional<YamlNode> shifts = map.get("shifts");
        Optional<String> word = node.isEmpty() ? Optional.of(KEYED) : node.get().oneOf(List.of(KEYED, SOBOL));
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (word.get().equals(KEYED)) {
            shifts.ifPresent(any -> any.refuse("no shifts without draws: sobol"));
            return Optional.of(0);
        }
        Optional<Integer> count =
                shifts.isEmpty() ? Optional.of(DEFAULT_SHIFTS) : shifts.get().integer(2, MOST_SHIFTS);
        count.ifPresent(this::checkNumbers);
        return count;
    }

    Optional<Draws> draws(int shifts, PopulationSpec population) {
        if (shifts == 0) {
            return Optional.of(new Draws.Keyed());
        }
        int dimensions = Population.streams(population).size();
        boolean unread = population instanceof DrawnLots made && made.lots().isEmpty();
        if (!unread && (dimensions < 1 || dimensions > SobolStreams.MOST_DIMENSIONS)) {
            map.get("draws")
                    .orElseThrow()
                    .refuse(
                            "a population that draws 1 to " + SobolStreams.MOST_DIMENSIONS
                                    + " numbers in a replication, not " + dimensions,
                            Optional.of(
                                    dimensions < 1
                                            ? "Maybe noise or entry is missing; without them one replication says all"
                                            : "Maybe fewer lots or bidders, or draws: keyed"));
            return Optional.empty();
        }
        return Optional.of(new Draws.Sobol(shifts, dimensions));
    }

    private void checkNumbers(int shifts) {
        map.get("replications").ifPresent(node -> check(node, shifts));
        map.get("precision").filter(YamlNode::isMap).ifPresent(node -> {
            node.map().get("pilot").ifPresent(pilot -> check(pilot, shifts));
            node.map().get("most").ifPresent(most -> check(most, shifts));
        });
    }

    /** What is no number at all has its finding already. */
    private static void check(YamlNode node, int shifts) {
        Optional<Long> number = node.isMap() || node.isList()
                ? Optional.empty()
                : node.text().filter(text -> text.matches("[0-9]{1,9}")).map(Long::parseLong);
        number.filter(n -> n < shifts || n % shifts != 0 || !LongMath.isPowerOfTwo(n / shifts))
                .ifPresent(n -> node.refuse(
                        "the " + shifts + " shifts times a power of two, for draws: sobol",
                        Optional.of("Maybe " + hint(n, shifts) + " was meant")));
    }

    private static String hint(long number, int shifts) {
        long above = above(number, shifts);
        return number > shifts ? above / 2 + " or " + above : Long.toString(above);
    }

    private static long above(long number, int shifts) {
        return shifts * LongMath.ceilingPowerOfTwo(LongMath.divide(number, shifts, RoundingMode.CEILING));
    }

    /** The same with a pilot that suits the shifts, where the specification has none. */
    Stopping suited(Stopping stopping, Draws draws) {
        boolean pilotGiven = map.get("precision")
                .filter(YamlNode::isMap)
                .flatMap(node -> node.map().get("pilot"))
                .isPresent();
        if (!(stopping instanceof Stopping.Precision wanted) || draws.shifts() == 0 || pilotGiven) {
            return stopping;
        }
        return new Stopping.Precision(
                wanted.measures(),
                wanted.ofDifferences(),
                wanted.halfWidth(),
                wanted.relative(),
                above(wanted.pilot(), draws.shifts()),
                wanted.most());
    }
}
