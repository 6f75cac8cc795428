package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import org.jicai.engine.ClearedLot;

/**
 * What happens to the supply of a cleared lot if winners default, as {@link org.jicai.simulation.metrics.SupplyRisk} defines
 * it: regions weigh by their agreed volume where it is known, alike otherwise. The expected shortfall needs only the number of
 * suppliers of each region; the risk that some region goes without goes through all sets of up to 20 suppliers, unless no
 * region has a backup.
 */
final class SupplyNumbers {

    private static final int MOST_SUPPLIERS = 20;

    /** What is made of these numbers. */
    static final ImmutableSet<Measure> MEASURES =
            ImmutableSet.of(Measure.SINGLE_SOURCE, Measure.EXPECTED_SHORTFALL, Measure.SHORTFALL_RISK);

    private final boolean withDefaults;
    private final double defaults;
    private final double shock;
    private final boolean withRisk;
    /** By number: the probability that so many suppliers all default. */
    private final double[] allOf;

    private long[] suppliers = new long[64];
    private int[] compressed = new int[64];

    double singleSource;
    double expectedShortfall;
    double shortfallRisk;

    /** With the probabilities, if defaults are thought of, and whether the risk that a region goes without is wanted. */
    SupplyNumbers(Optional<DefaultRisk> risk, boolean withRisk) {
        this.withDefaults = risk.isPresent();
        this.defaults = risk.map(DefaultRisk::probability).orElse(0.0);
        this.shock = risk.map(DefaultRisk::shock).orElse(0.0);
        this.withRisk = withDefaults && withRisk;
        this.allOf = new double[Long.SIZE];
        for (int count = 0; count < allOf.length; count++) {
            allOf[count] = power(defaults, count);
        }
    }

    /** Reads a lot somebody won; nothing is a number where the book has no regions, or a bid past the 62nd won. */
    void read(ClearedLot lot) {
        singleSource = Double.NaN;
        expectedShortfall = Double.NaN;
        shortfallRisk = Double.NaN;
        int regions = lot.regions();
        if (regions == 0 || lot.size() > 62) {
            return;
        }
        if (suppliers.length < regions) {
            suppliers = new long[regions];
            compressed = new int[regions];
        }
        boolean weighed = lot.hasVolumes() && read(lot, regions, true);
        if (!weighed) {
            read(lot, regions, false);
        }
    }

    /** Weighs regions by their volume, or alike; says whether they weigh anything. */
    private boolean read(ClearedLot lot, int regions, boolean byUnits) {
        long all = 0;
        long single = 0;
        double lost = 0;
        int weighty = 0;
        int levels = lot.backupLevels();
        for (int region = 0; region < regions; region++) {
            long set = suppliers(lot, region, levels);
            long weight = byUnits ? lot.agreedInRegion(region) : 1;
            int count = Long.bitCount(set);
            all += weight;
            single += count == 1 ? weight : 0;
            if (withDefaults) {
                lost += weight * allOf[count];
            }
            if (withRisk && weight > 0) {
                suppliers[weighty++] = set;
            }
        }
        if (all == 0) {
            return false;
        }
        singleSource = (double) single / all;
        if (withDefaults) {
            expectedShortfall = shock + (1 - shock) * (lost / all);
        }
        if (withRisk) {
            shortfallRisk = shock + (1 - shock) * someoneWithout(weighty);
        }
        return true;
    }

    /** The set of who supplies a region, first or as a backup; one level is what books have. */
    private static long suppliers(ClearedLot lot, int region, int levels) {
        long set = alone(lot.supplier(region));
        if (levels > 0) {
            set |= alone(lot.backup(0, region));
        }
        if (levels > 1) {
            for (int level = 1; level < levels; level++) {
                set |= alone(lot.backup(level, region));
            }
        }
        return set;
    }

    private static long alone(int bid) {
        return bid < 0 ? 0 : 1L << bid;
    }

    private static double power(double base, int exponent) {
        double result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }

    /** The probability that all suppliers of some set default, without a shock. */
    private double someoneWithout(int sets) {
        long anybody = 0;
        boolean alone = true;
        for (int i = 0; i < sets; i++) {
            if (suppliers[i] == 0) {
                return 1;
            }
            anybody |= suppliers[i];
            alone &= Long.bitCount(suppliers[i]) == 1;
        }
        int count = Long.bitCount(anybody);
        if (alone) {
            return 1 - power(1 - defaults, count);
        }
        return count > MOST_SUPPLIERS ? Double.NaN : bySets(anybody, count, distinct(sets));
    }

    private int distinct(int sets) {
        Arrays.sort(suppliers, 0, sets);
        int distinct = 1;
        for (int i = 1; i < sets; i++) {
            if (suppliers[i] != suppliers[i - 1]) {
                suppliers[distinct++] = suppliers[i];
            }
        }
        return distinct;
    }

    private double bySets(long anybody, int count, int sets) {
        for (int i = 0; i < sets; i++) {
            compressed[i] = compress(suppliers[i], anybody);
        }
        double probability = 0;
        for (int defaulting = 1; defaulting < 1 << count; defaulting++) {
            boolean without = false;
            for (int i = 0; i < sets && !without; i++) {
                without = (compressed[i] & ~defaulting) == 0;
            }
            int fallen = Integer.bitCount(defaulting);
            probability += without ? power(defaults, fallen) * power(1 - defaults, count - fallen) : 0;
        }
        return probability;
    }

    /** The bits of a set that stand where the mask has bits, side by side. */
    private static int compress(long set, long mask) {
        int result = 0;
        int place = 0;
        for (long left = mask; left != 0; left &= left - 1) {
            result |= (set >>> Long.numberOfTrailingZeros(left) & 1) != 0 ? 1 << place : 0;
            place++;
        }
        return result;
    }
}
