package org.jicai.replay;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.Optional;
import org.jicai.format.BadInputException;
import org.jicai.format.CsvRow;
import org.jicai.format.RoundDirectory;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;

/** Reads what was published from the columns of a round directory the engine does not look at. */
final class AnnouncementReader {

    private static final Splitter REGIONS = Splitter.on('|').omitEmptyStrings().trimResults();

    private static final String COMPLETE = "complete";
    private static final String PARTIAL = "partial";

    private AnnouncementReader() {}

    static Announcement read(RoundDirectory data, String round, Lot lot) {
        ImmutableList<AnnouncedBid> bids = Streams.zip(
                        lot.bids().stream(), data.bidRows(round, lot.id()).stream(), AnnouncementReader::bid)
                .collect(ImmutableList.toImmutableList());
        return new Announcement(lot.id(), bids, isComplete(data, round, lot));
    }

    /** Whether the list of bids is said to be whole: {@code complete}, {@code partial}, or nothing, which is complete. */
    private static boolean isComplete(RoundDirectory data, String round, Lot lot) {
        String said = lot.facts().text("bid_list").orElse(COMPLETE);
        if (!said.equals(COMPLETE) && !said.equals(PARTIAL)) {
            CsvRow row = data.lotRow(round, lot.id()).orElseThrow();
            throw bad(row, "fact_bid_list", "complete, partial or nothing");
        }
        return said.equals(COMPLETE);
    }

    private static BadInputException bad(CsvRow row, String column, String expected) {
        return new BadInputException(List.of(row.cell(column).finding(expected)));
    }

    private static Optional<Integer> rank(CsvRow row) {
        String rank = row.text("published_rank");
        if (rank.isEmpty()) {
            return Optional.empty();
        }
        if (!rank.matches("[1-9][0-9]{0,5}")) {
            throw bad(row, "published_rank", "a rank from 1 on, or nothing");
        }
        return Optional.of(Integer.valueOf(rank));
    }

    private static AnnouncedBid bid(Bid bid, CsvRow row) {
        String selected = row.text("selected");
        ImmutableList<Region> regions =
                REGIONS.splitToStream(row.text("regions")).map(Region::new).collect(ImmutableList.toImmutableList());
        return new AnnouncedBid(
                bid.key(),
                selected.isEmpty() ? Optional.empty() : Optional.of(selected.equals("yes")),
                regions,
                row.text("evidence").equals("official"),
                rank(row));
    }
}
