package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.jicai.testing.PublishedData;
import org.junit.jupiter.api.Test;

/** The published bids load without a finding, and completely. */
class PublishedRoundsTest {

    @Test
    void published_loadsWhole() {
        RoundDirectory directory = RoundDirectory.read(PublishedData.directory());
        List<Lot> lots = directory.rounds().stream()
                .flatMap(round -> round.lots().stream())
                .toList();
        assertThat(directory.rounds())
                .extracting(Round::id)
                .containsExactly("2019-expansion", "2020-batch2", "2020-batch3");
        assertThat(lots).hasSize(113);
        assertThat(lots.stream().mapToInt(lot -> lot.bids().size()).sum()).isEqualTo(573);
        assertThat(lots.stream().mapToInt(lot -> lot.specifications().size()).sum())
                .isEqualTo(183);
        assertThat(lots.stream().mapToInt(lot -> lot.demand().size()).sum()).isEqualTo(4977);
    }

    @Test
    void published_bidsAndRowsAgree() {
        RoundDirectory directory = RoundDirectory.read(PublishedData.directory());
        for (Round round : directory.rounds()) {
            for (Lot lot : round.lots()) {
                assertThat(directory.bidRows(round.id(), lot.id()))
                        .extracting(row -> row.text("bidder"))
                        .containsExactlyElementsOf(lot.bids().stream()
                                .map(bid -> bid.bidder().name())
                                .toList());
            }
        }
    }
}
