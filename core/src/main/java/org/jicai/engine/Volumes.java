package org.jicai.engine;

import java.util.Arrays;
import org.jicai.clearing.LotWorkspace;

/** Agreed volumes, summed from what the steps wrote. */
final class Volumes {

    private Volumes() {}

    /** The agreed volume of one bid. */
    static long agreed(LotWorkspace lot, int bid) {
        if (!lot.contracted) {
            return 0;
        }
        if (lot.split.length > 0) {
            return lot.split[bid];
        }
        long units = 0;
        for (int region = 0; region < lot.pool.length; region++) {
            units += lot.poolTaker == bid ? lot.pool[region] : 0;
        }
        for (int region = 0; region < lot.agreed.length; region++) {
            units += lot.supplier[region] == bid ? lot.agreed[region] : 0;
            for (int brand = 0; brand < lot.brandAgreed.length; brand++) {
                units += supplierOfBrand(lot, brand, region) == bid ? lot.brandAgreed[brand][region] : 0;
            }
        }
        return units;
    }

    /** By bid: its agreed volume, where volumes were agreed. */
    static long[] byBid(LotWorkspace lot) {
        long[] units = new long[lot.size()];
        add(lot, units);
        return units;
    }

    /** The same, 0 where no volumes were agreed, written into an array that is used again. */
    static void byBid(LotWorkspace lot, long[] units) {
        Arrays.fill(units, 0, lot.size(), 0);
        if (lot.contracted) {
            add(lot, units);
        }
    }

    private static void add(LotWorkspace lot, long[] units) {
        if (lot.split.length > 0) {
            System.arraycopy(lot.split, 0, units, 0, lot.size());
            return;
        }
        for (int region = 0; region < lot.pool.length; region++) {
            add(units, lot.poolTaker, lot.pool[region]);
        }
        for (int region = 0; region < lot.agreed.length; region++) {
            add(units, lot.supplier[region], lot.agreed[region]);
            for (int brand = 0; brand < lot.brandAgreed.length; brand++) {
                add(units, supplierOfBrand(lot, brand, region), lot.brandAgreed[brand][region]);
            }
        }
    }

    private static void add(long[] units, int bid, long more) {
        if (bid != LotWorkspace.UNKNOWN) {
            units[bid] += more;
        }
    }

    /** The agreed volume of the lot. */
    static long agreed(LotWorkspace lot) {
        if (lot.split.length > 0) {
            return lot.splitAtAward;
        }
        long units = 0;
        for (long inRegion : lot.pool) {
            units += inRegion;
        }
        for (int region = 0; region < lot.agreed.length; region++) {
            units += lot.agreed[region];
            for (long[] brand : lot.brandAgreed) {
                units += brand[region];
            }
        }
        return units;
    }

    /** Who supplies the need that named a brand: the brand, or who supplies the region once it has dropped out. */
    static int supplierOfBrand(LotWorkspace lot, int brand, int region) {
        return lot.selected[brand] ? brand : lot.supplier[region];
    }
}
