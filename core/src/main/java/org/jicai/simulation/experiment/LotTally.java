package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jicai.engine.ClearedLot;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;

/** What is counted of one lot under one variant. */
final class LotTally {

    private static final int BINS = 100;
    private static final int BIDDERS = 0;
    private static final int WINNERS = 1;
    private static final int CUT = 2;
    private static final int SPEND = 3;
    private static final int UNIT_PRICE = 4;
    private static final int SERIES = 5;

    private final int bids;
    private final Moments moments = new Moments(SERIES);
    private final ShiftSums byShift;
    private long replication;
    private final long[] ends = new long[3];
    private final long[] byWinners;
    private final long[] cuts = new long[BINS];
    private final long[] rankCount;
    private final long[] rankSelected;
    private final double[] rankPrice;
    private final long[] supplied;

    LotTally(int bids, int regions, int shifts) {
        this.bids = bids;
        this.byShift = new ShiftSums(shifts, SERIES);
        this.byWinners = new long[bids + 1];
        this.rankCount = new long[bids + 1];
        this.rankSelected = new long[bids + 1];
        this.rankPrice = new double[bids + 1];
        this.supplied = new long[bids * regions];
    }

    /** Says which replication is counted next. */
    void at(long next) {
        replication = next;
    }

    /** Counts a cut from the ceiling. */
    void cut(double cut) {
        cuts[Math.max(0, Math.min(BINS - 1, (int) (cut * BINS)))]++;
    }

    /** Counts the bid at a rank; those without one meet at rank 0, which nobody reads. */
    void ranked(ClearedLot lot, int bid) {
        int rank = lot.rank(bid);
        rankCount[rank]++;
        rankPrice[rank] += lot.comparablePrice(bid);
        rankSelected[rank] += lot.isSelected(bid) ? 1 : 0;
    }

    void supplied(int region, int bid) {
        supplied[region * bids + bid]++;
    }

    /** Counts how the lot ended. */
    void ended(boolean pending, int bidders, int selected, double cut, double spend, double units) {
        ends[0]++;
        ends[1] += !pending && selected == 0 ? 1 : 0;
        ends[2] += pending ? 1 : 0;
        byWinners[selected]++;
        add(BIDDERS, bidders);
        add(WINNERS, selected);
        add(CUT, cut);
        add(SPEND, spend);
        add(UNIT_PRICE, units > 0 ? spend / units : Double.NaN);
    }

    private void add(int series, double value) {
        moments.add(series, value);
        if (byShift.shifts() > 0) {
            byShift.add(replication, series, value);
        }
    }

    void add(LotTally later) {
        moments.add(later.moments);
        byShift.add(later.byShift);
        add(ends, later.ends);
        add(byWinners, later.byWinners);
        add(cuts, later.cuts);
        add(rankCount, later.rankCount);
        add(rankSelected, later.rankSelected);
        for (int rank = 0; rank < rankPrice.length; rank++) {
            rankPrice[rank] += later.rankPrice[rank];
        }
        add(supplied, later.supplied);
    }

    private static void add(long[] sums, long[] later) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += later[i];
        }
    }

    LotResult result(Lot lot, List<Bid> bidders, List<Region> regions, double tick, Intervals intervals) {
        return new LotResult(
                lot.id(),
                lot.name(),
                ends[0],
                ends[1],
                ends[2],
                intervals.of(moments, byShift, BIDDERS),
                intervals.of(moments, byShift, WINNERS),
                intervals.of(moments, byShift, CUT),
                intervals.of(moments, byShift, SPEND),
                intervals.of(moments, byShift, UNIT_PRICE),
                ImmutableLongArray.copyOf(byWinners),
                new Histogram(ImmutableLongArray.copyOf(cuts)),
                ranks(tick),
                suppliers(bidders, regions));
    }

    private ImmutableList<RankResult> ranks(double tick) {
        ImmutableList.Builder<RankResult> ranks = ImmutableList.builder();
        for (int rank = 1; rank < rankCount.length; rank++) {
            if (rankCount[rank] > 0) {
                double n = rankCount[rank];
                ranks.add(new RankResult(rank, rankCount[rank], rankPrice[rank] / n / tick, rankSelected[rank] / n));
            }
        }
        return ranks.build();
    }

    private ImmutableList<SupplierShare> suppliers(List<Bid> bidders, List<Region> regions) {
        ImmutableList.Builder<SupplierShare> shares = ImmutableList.builder();
        for (int region = 0; region < regions.size(); region++) {
            for (int bid = 0; bid < bids; bid++) {
                long count = supplied[region * bids + bid];
                if (count > 0) {
                    shares.add(new SupplierShare(
                            regions.get(region), bidders.get(bid).key(), (double) count / ends[0]));
                }
            }
        }
        return shares.build();
    }

    void write(DataOutput out) throws IOException {
        moments.write(out);
        byShift.write(out);
        for (long[] numbers : List.of(ends, byWinners, cuts, rankCount, rankSelected, supplied)) {
            for (long number : numbers) {
                out.writeLong(number);
            }
        }
        for (double price : rankPrice) {
            out.writeDouble(price);
        }
    }

    void read(DataInput in) throws IOException {
        moments.read(in);
        byShift.read(in);
        for (long[] numbers : List.of(ends, byWinners, cuts, rankCount, rankSelected, supplied)) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = in.readLong();
            }
        }
        for (int i = 0; i < rankPrice.length; i++) {
            rankPrice[i] = in.readDouble();
        }
    }
}
