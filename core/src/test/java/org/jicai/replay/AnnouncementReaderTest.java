package org.jicai.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jicai.RuleBooks;
import org.jicai.format.BadInputException;
import org.jicai.format.RoundDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns only a replay reads are checked like all others. */
class AnnouncementReaderTest {

    @TempDir
    private Path directory;

    @Test
    void partialList_isNeverExact() {
        assertThat(replay("partial", "1").lots().get(0).match()).isEqualTo(Match.CONSISTENT);
        assertThat(replay("complete", "1").lots().get(0).match()).isEqualTo(Match.EXACT);
        assertThat(replay("", "").lots().get(0).match()).isEqualTo(Match.EXACT);
    }

    @Test
    void anotherRankThanAnnounced_isATypedDifference_ofAnExactSelection() {
        LotReplay lot = replay("", "2").lots().get(0);

        assertThat(lot.match()).isEqualTo(Match.EXACT);
        assertThat(lot.difference()).isEqualTo(DifferenceType.RANK);
    }

    @Test
    void misspeltCompleteness_isRefused_forItWouldPassAsComplete() {
        assertThatThrownBy(() -> replay("Partial", "1"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("lots.csv:2: fact_bid_list: \"Partial\", expected complete, partial or nothing");
    }

    @Test
    void rankThatIsNoNumber_isRefused() {
        assertThatThrownBy(() -> replay("", "first"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("bids.csv:2: published_rank: \"first\", expected a rank from 1 on, or nothing");
    }

    private RoundReplay replay(String bidList, String rank) {
        write("lots.csv", """
                round,lot,name_en,name_zh,form,comparison_strength,unit,fact_bid_list
                2020-batch2,a,a,甲,tablet,1mg,tablet,%s
                """.replace("%s", bidList));
        write("bids.csv", """
                round,lot,bidder,bidder_en,strength,strength_ratio,price_yuan,ceiling_yuan,reference_product,selected,regions,evidence,note,published_rank
                2020-batch2,a,甲公司,A,1mg,1,1.00,2,no,yes,,official,,%s
                2020-batch2,a,乙公司,B,1mg,1,1.90,2,no,no,,official,,
                """.replace("%s", rank));
        return Replay.by(RuleBooks.forRound("2020-batch2").orElseThrow())
                .run(RoundDirectory.read(directory), "2020-batch2");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
