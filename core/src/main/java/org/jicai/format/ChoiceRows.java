package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;
import org.jicai.tender.Word;

/** Reads {@code choices.csv}. */
final class ChoiceRows {

    private static final ImmutableList<String> KINDS = words(ChoiceKind.values());

    private final LotIndex lots;
    private final boolean bidsKnown;
    private final Map<Long, Integer> linesBySeq = new LinkedHashMap<>();
    private final Map<String, List<Choice>> choicesByRound = new LinkedHashMap<>();

    private ChoiceRows(LotIndex lots, boolean bidsKnown) {
        this.lots = lots;
        this.bidsKnown = bidsKnown;
    }

    /** The choices by round, in the order of the file. */
    static Map<String, List<Choice>> read(CsvTable table, LotIndex lots, boolean bidsKnown, Findings findings) {
        ChoiceRows rows = new ChoiceRows(lots, bidsKnown && table.hasWholeHeader());
        table.rows().forEach(row -> rows.read(new RowReader(row, findings)));
        return rows.choicesByRound;
    }

    /** The words of the constants of a closed list. */
    static ImmutableList<String> words(Word[] constants) {
        ImmutableList.Builder<String> words = ImmutableList.builder();
        for (Word constant : constants) {
            words.add(constant.word());
        }
        return words.build();
    }

    private void read(RowReader reader) {
        Optional<Long> seq = reader.rank("seq");
        seq.ifPresent(number -> checkSeqIsNew(reader, number));
        Optional<LotDraft> lot = lots.find(reader);
        Optional<BidKey> bid = bid(reader, lot);
        Optional<ChoiceAnswer> answer = reader.word("kind", KINDS)
                .flatMap(kind -> Word.find(ChoiceKind.values(), kind))
                .map(kind -> ChoiceAnswer.read(kind, reader));
        if (seq.isPresent() && lot.isPresent() && bid.isPresent() && answer.isPresent()) {
            choicesByRound
                    .computeIfAbsent(lot.get().round(), round -> new ArrayList<>())
                    .add(choice(seq.get(), lot.get().id(), bid.get(), answer.get(), reader));
        }
    }

    private static Choice choice(long seq, String lot, BidKey bid, ChoiceAnswer answer, RowReader reader) {
        return new Choice(
                seq,
                lot,
                bid,
                reader.text("step"),
                answer.kind(),
                answer.region(),
                reader.text("value"),
                Word.find(Moment.values(), reader.text("at")),
                reader.text("evidence"));
    }

    private void checkSeqIsNew(RowReader reader, long seq) {
        Integer first = linesBySeq.putIfAbsent(seq, reader.row().line());
        if (first != null) {
            reader.report("seq", "a number once, which line " + first + " has", Optional.empty());
        }
    }

    private Optional<BidKey> bid(RowReader reader, Optional<LotDraft> lot) {
        Optional<BidKey> key =
                reader.key("bidder", "the name of a bidder").map(bidder -> new BidKey(bidder, reader.text("product")));
        if (bidsKnown && lot.isPresent() && key.isPresent()) {
            checkBid(reader, lot.get(), key.get());
        }
        return key;
    }

    private static void checkBid(RowReader reader, LotDraft lot, BidKey key) {
        List<BidKey> bids = lot.bidKeys();
        if (bids.contains(key)) {
            return;
        }
        List<String> products = bids.stream()
                .filter(bid -> bid.bidder().equals(key.bidder()))
                .map(BidKey::product)
                .toList();
        if (products.isEmpty()) {
            List<String> bidders = bids.stream().map(BidKey::bidder).toList();
            reader.report(
                    "bidder", "a bidder of lot " + lot.id() + " in bids.csv", NearestWord.hint(key.bidder(), bidders));
        } else {
            String expected = "a product " + key.bidder() + " bids with in lot " + lot.id();
            reader.report("product", expected, productHint(key.product(), products));
        }
    }

    private static Optional<String> productHint(String product, List<String> products) {
        if (products.size() > 1) {
            return NearestWord.hint(product, products);
        }
        String only = products.get(0);
        return Optional.of(only.isEmpty() ? "Maybe an empty cell was meant" : "Maybe \"" + only + "\" was meant");
    }
}
