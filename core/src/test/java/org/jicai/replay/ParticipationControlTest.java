package org.jicai.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jicai.RuleBooks;
import org.jicai.engine.Engine;
import org.jicai.format.RoundDirectory;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.jicai.testing.PublishedData;
import org.junit.jupiter.api.Test;

/**
 * How much an explanation by participation is worth: the search is applied to announcements that are false on purpose. A
 * search that explained most of them would explain nothing.
 */
class ParticipationControlTest {

    private static final long SEED = 20200117;
    private static final int FALSE_ANNOUNCEMENTS = 1_000;

    @Test
    void falseAnnouncements_areSeldomExplained() {
        RoundDirectory data = RoundDirectory.read(PublishedData.directory());
        List<LotReplay> exact = new ArrayList<>();
        for (String round : List.of("2020-batch2", "2020-batch3")) {
            Replay.by(RuleBooks.forRound(round).orElseThrow()).run(data, round).lots().stream()
                    .filter(lot -> lot.match() == Match.EXACT
                            && losers(lot).size() > 0
                            && lot.published().size() > 0)
                    .forEach(exact::add);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int explained = 0;
        int hinted = 0;
        for (int i = 0; i < FALSE_ANNOUNCEMENTS; i++) {
            LotReplay lot = exact.get(random.nextInt(exact.size()));
            ParticipationSearch.Found found = search(lot, falsified(lot, random));
            explained += found.explains() ? 1 : 0;
            hinted += found.sets().isEmpty() ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "participation search, %d false announcements (seed %d): explained %d, hints only %d, nothing %d%n",
                FALSE_ANNOUNCEMENTS,
                SEED,
                explained,
                hinted - explained,
                FALSE_ANNOUNCEMENTS - hinted);

        assertThat(explained).isLessThan(FALSE_ANNOUNCEMENTS / 4);
    }

    /** One winner and one loser change places, or a winner is dropped, or a loser is added. */
    private static Announcement falsified(LotReplay lot, SplittableRandom random) {
        int kind = random.nextInt(3);
        List<AnnouncedBid> winners = lot.announcement().bids().stream()
                .filter(AnnouncedBid::isSelected)
                .toList();
        List<AnnouncedBid> losers = losers(lot);
        AnnouncedBid dropped = winners.get(random.nextInt(winners.size()));
        AnnouncedBid added = losers.get(random.nextInt(losers.size()));
        ImmutableList<AnnouncedBid> bids = lot.announcement().bids().stream()
                .map(bid -> kind != 2 && bid.equals(dropped) ? said(bid, false) : bid)
                .map(bid -> kind != 1 && bid.equals(added) ? said(bid, true) : bid)
                .collect(ImmutableList.toImmutableList());
        return new Announcement(lot.lot().id(), bids, true);
    }

    private static AnnouncedBid said(AnnouncedBid bid, boolean selected) {
        return new AnnouncedBid(
                bid.bid(), Optional.of(selected), ImmutableList.of(), selected && bid.official(), Optional.empty());
    }

    private static List<AnnouncedBid> losers(LotReplay lot) {
        return lot.announcement().bids().stream()
                .filter(bid -> !bid.isSelected())
                .toList();
    }

    private static ParticipationSearch.Found search(LotReplay lot, Announcement announcement) {
        Lot priced = lot.lot();
        Recleared cleared = new Recleared(
                Engine.of(RuleBooks.forRound(lot.round()).orElseThrow()),
                Round.of(lot.round(), priced.withBids(ImmutableList.<Bid>copyOf(priced.bids()))),
                ImmutableList.of(),
                ImmutableMap.of(priced.id(), announcement));
        return ParticipationSearch.search(
                cleared,
                priced,
                announcement,
                Recleared.winners(cleared.base().lot(priced.id()).orElseThrow()));
    }
}
