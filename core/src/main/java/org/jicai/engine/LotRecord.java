package org.jicai.engine;

import java.util.Arrays;
import org.jicai.clearing.LotInput;
import org.jicai.clearing.LotWorkspace;
import org.jicai.clearing.Remarks;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.money.Share;
import org.jspecify.annotations.Nullable;

/**
 * How one lot ended, in numbers copied out of its workspace: what an outcome is rendered from. Nothing in it changes, and nothing
 * in it belongs to a workspace.
 */
final class LotRecord {

    final LotInput input;
    final Remarks remarks;
    final int bidders;
    final int quota;
    final int shortlisted;
    final int winners;
    final int ranked;
    final String stopped;
    final @Nullable Share share;
    final @Nullable String term;

    /** Whether volumes were agreed. */
    final boolean contracted;

    final long agreedInAll;
    private final int[] rank;
    private final long[] price;
    private final long[] comparable;
    private final boolean[] selected;

    /** By bid: its agreed volume; empty where none was agreed. */
    private final long[] agreedByBid;

    /** By region: the agreed volume; empty where none was agreed. */
    private final long[] agreed;

    private final long[] pool;
    private final int poolTaker;
    private final long[][] brandAgreed;

    /** By level, then by region; level 0 is the suppliers, those behind it their backups. */
    private final int[][] suppliers;

    private final int[][] suppliersAtAward;

    LotRecord(LotWorkspace lot) {
        int size = lot.size();
        this.input = lot.input;
        this.remarks = lot.remarks();
        this.bidders = lot.bidders;
        this.quota = lot.quota;
        this.shortlisted = lot.shortlisted;
        this.winners = lot.winners;
        this.ranked = lot.ranked;
        this.stopped = lot.stopped;
        this.share = lot.share;
        this.term = lot.term;
        this.contracted = lot.contracted;
        this.rank = Arrays.copyOf(lot.rank, size);
        this.price = Arrays.copyOf(lot.price, size);
        this.comparable = Arrays.copyOf(lot.comparable, size);
        this.selected = Arrays.copyOf(lot.selected, size);
        this.agreedByBid = contracted ? Volumes.byBid(lot) : new long[0];
        this.agreedInAll = contracted ? Volumes.agreed(lot) : 0;
        this.agreed = contracted ? lot.agreed.clone() : agreedByBid;
        this.pool = lot.pool.clone();
        this.poolTaker = lot.poolTaker;
        this.brandAgreed = rows(lot.brandAgreed);
        this.suppliers = new int[1 + lot.backupLevels][];
        this.suppliersAtAward = new int[1 + lot.backupLevels][];
        for (int level = 0; level <= lot.backupLevels; level++) {
            keepSuppliers(lot, level);
        }
    }

    private static long[][] rows(long[][] rows) {
        long[][] copy = rows.clone();
        for (int row = 0; row < copy.length; row++) {
            copy[row] = copy[row].clone();
        }
        return copy;
    }

    /** Where nobody dropped out, those at the award are those of now. */
    private void keepSuppliers(LotWorkspace lot, int level) {
        int[] now = (level == 0 ? lot.supplier : lot.backups[level - 1]).clone();
        suppliers[level] = now;
        suppliersAtAward[level] = now;
        for (int region = 0; region < now.length; region++) {
            int before = level == 0 ? lot.supplierAtAward(region) : lot.backupAtAward(level - 1, region);
            if (before != now[region]) {
                suppliersAtAward[level] = suppliersAtAward[level] == now ? now.clone() : suppliersAtAward[level];
                suppliersAtAward[level][region] = before;
            }
        }
    }

    int size() {
        return rank.length;
    }

    int rank(int bid) {
        return rank[bid];
    }

    long price(int bid) {
        return price[bid];
    }

    long comparable(int bid) {
        return comparable[bid];
    }

    /** Whether a bid is selected now. */
    boolean isSelected(int bid) {
        return selected[bid];
    }

    /** Whether a bid was selected, whatever became of it later. */
    boolean wasSelected(int bid) {
        return selected[bid] || reason(bid).stage() == Stage.AFTER_AWARD;
    }

    /** Whether any bid was selected, with or without volume, whatever became of it later. */
    boolean isAwarded() {
        boolean any = false;
        for (int bid = 0; bid < size() && !any; bid++) {
            any = wasSelected(bid);
        }
        return any;
    }

    Reason reason(int bid) {
        return remarks.reason(bid);
    }

    /** What a bid supplies, where volumes were agreed. */
    long agreedTo(int bid) {
        return agreedByBid[bid];
    }

    /** What was agreed for a region, where volumes were. */
    long agreedIn(int region) {
        return agreed[region];
    }

    /** How many regions have a pool. */
    int pools() {
        return pool.length;
    }

    long pool(int region) {
        return pool[region];
    }

    int poolTaker() {
        return poolTaker;
    }

    /** How many bids can have volume of their own in regions. */
    int brands() {
        return brandAgreed.length;
    }

    long brandAgreed(int bid, int region) {
        return brandAgreed[bid][region];
    }

    /** How many backups each region has. */
    int backupLevels() {
        return suppliers.length - 1;
    }

    /** Who supplies a region, or backs it up: level 0 is the supplier. */
    int supplier(int level, int region) {
        return suppliers[level][region];
    }

    /** Who did at the award. */
    int supplierAtAward(int level, int region) {
        return suppliersAtAward[level][region];
    }

    /** By bid: how many regions it supplies now. */
    int[] regionsByBid() {
        return counted(suppliers[0]);
    }

    /** By bid: how many regions it supplied at the award. */
    int[] regionsAtAwardByBid() {
        return counted(suppliersAtAward[0]);
    }

    private int[] counted(int[] supplierByRegion) {
        int[] counts = new int[size()];
        for (int supplier : supplierByRegion) {
            if (supplier != LotWorkspace.UNKNOWN) {
                counts[supplier]++;
            }
        }
        return counts;
    }
}
