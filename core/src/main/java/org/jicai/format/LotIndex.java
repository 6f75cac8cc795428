package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jicai.tender.Facts;
import org.jicai.tender.Lot;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Name;

/** The lots of a directory, round by round, and the way from a row of another file to its lot. */
final class LotIndex {

    private static final String FACT = "fact_";
    private static final String LICENCE = "licence";

    private final Map<String, List<LotDraft>> draftsByRound = new LinkedHashMap<>();
    private final Map<String, Map<String, LotDraft>> draftsByRoundAndId = new LinkedHashMap<>();
    private boolean whole;

    private LotIndex(boolean whole) {
        this.whole = whole;
    }

    static LotIndex read(CsvTable lots, Findings findings) {
        LotIndex index = new LotIndex(lots.isWhole());
        lots.rows().forEach(row -> index.add(new RowReader(row, findings)));
        if (lots.isWhole() && lots.rows().isEmpty()) {
            index.whole = false;
            findings.add(new Finding(lots.file(), 1, "", "a header only", "at least one lot", Optional.empty()));
        }
        return index;
    }

    /** What the columns {@code fact_…} of a row say. */
    static Facts facts(CsvRow row) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String column : row.columns()) {
            boolean fact = column.startsWith(FACT) || column.equals(LICENCE);
            if (fact && !row.text(column).isEmpty()) {
                facts.put(column.startsWith(FACT) ? column.substring(FACT.length()) : column, row.text(column));
            }
        }
        return Facts.of(facts);
    }

    /** The lots by round, in the order of the file. */
    Map<String, List<LotDraft>> draftsByRound() {
        return draftsByRound;
    }

    /** The lot a row belongs to; empty, with a finding, where there is no such lot. */
    Optional<LotDraft> find(RowReader reader) {
        Optional<String> round = reader.key("round", "a round");
        Optional<String> lot = reader.key("lot", "a lot");
        return round.isPresent() && lot.isPresent() ? find(reader, round.get(), lot.get()) : Optional.empty();
    }

    private Optional<LotDraft> find(RowReader reader, String round, String lot) {
        Optional<LotDraft> draft = in(round, lot);
        if (draft.isEmpty() && whole) {
            if (draftsByRound.containsKey(round)) {
                reader.report("lot", "a lot of round " + round + " in lots.csv", lotHint(round, lot));
            } else {
                reader.report("round", "a round of lots.csv", NearestWord.hint(round, draftsByRound.keySet()));
            }
        }
        return draft;
    }

    private Optional<LotDraft> in(String round, String lot) {
        return Optional.ofNullable(
                draftsByRoundAndId.getOrDefault(round, ImmutableMap.of()).get(lot));
    }

    private Optional<String> lotHint(String round, String lot) {
        List<String> others = draftsByRound.keySet().stream()
                .filter(other -> in(other, lot).isPresent())
                .toList();
        return others.isEmpty()
                ? NearestWord.hint(
                        lot,
                        draftsByRoundAndId
                                .getOrDefault(round, ImmutableMap.of())
                                .keySet())
                : Optional.of("Maybe round " + String.join(" or ", others) + " was meant, which has this lot");
    }

    private void add(RowReader reader) {
        Optional<String> round = reader.key("round", "a round");
        Optional<String> lot = reader.key("lot", "a lot");
        if (round.isPresent() && lot.isPresent()) {
            add(round.get(), lot.get(), draft(reader, lot.get()));
        } else {
            reader.price("prior_price_yuan");
            whole = false;
        }
    }

    /** Of a lot that is listed twice, the first gets the bids. */
    private void add(String round, String id, LotDraft draft) {
        draftsByRound.computeIfAbsent(round, r -> new ArrayList<>()).add(draft);
        draftsByRoundAndId.computeIfAbsent(round, r -> new LinkedHashMap<>()).putIfAbsent(id, draft);
    }

    private static LotDraft draft(RowReader reader, String id) {
        String comparisonStrength = reader.text("comparison_strength");
        Lot.Builder lot = Lot.builder(id)
                .name(new Name(reader.text("name_en"), reader.text("name_zh")))
                .comparison(reader.text("form"), comparisonStrength, reader.text("unit"))
                .classes(classes(reader))
                .priorPrice(reader.price("prior_price_yuan"))
                .facts(facts(reader.row()));
        return new LotDraft(reader.row(), comparisonStrength, lot);
    }

    private static LotClasses classes(RowReader reader) {
        return new LotClasses(
                classOf(reader, "volume_class"),
                classOf(reader, "term_class"),
                classOf(reader, "dosage_class"),
                reader.text("group"));
    }

    private static String classOf(RowReader reader, String column) {
        return reader.text(column).isEmpty() ? LotClasses.ORDINARY : reader.text(column);
    }
}
