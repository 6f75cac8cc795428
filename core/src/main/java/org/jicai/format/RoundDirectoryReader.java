package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jicai.format.RoundDirectory.LoadedRound;
import org.jicai.tender.Choice;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Reads the tables of a directory, one after the other, and stops with everything that is wrong in any of them. */
final class RoundDirectoryReader {

    private RoundDirectoryReader() {}

    static RoundDirectory read(RoundFiles files) {
        Findings findings = new Findings();
        RoundTables tables = RoundTables.read(files, findings);
        LotIndex lots = LotIndex.read(tables.lots(), findings);
        boolean strengthsKnown = SpecificationRows.read(tables.specifications(), lots, findings);
        DemandRows.read(tables.demand(), lots, strengthsKnown, findings);
        boolean bidsKnown = BidRows.read(tables.bids(), lots, findings);
        Map<String, List<Choice>> choices = ChoiceRows.read(tables.choices(), lots, bidsKnown, findings);
        lots.draftsByRound().values().forEach(drafts -> check(drafts, findings));
        findings.throwIfAny(tables.files());
        return new RoundDirectory(tables.lots(), tables.bids(), tables.choices(), rounds(lots, choices));
    }

    private static void check(List<LotDraft> drafts, Findings findings) {
        RoundProblems.check(drafts, findings);
        drafts.forEach(draft -> StrengthRatios.check(draft, findings));
    }

    private static ImmutableMap<String, LoadedRound> rounds(LotIndex lots, Map<String, List<Choice>> choices) {
        ImmutableMap.Builder<String, LoadedRound> rounds = ImmutableMap.builder();
        lots.draftsByRound()
                .forEach((id, drafts) ->
                        rounds.put(id, round(id, drafts, choices.getOrDefault(id, ImmutableList.of()))));
        return rounds.buildOrThrow();
    }

    private static LoadedRound round(String id, List<LotDraft> drafts, List<Choice> choices) {
        ImmutableList<Choice> inOrder =
                choices.stream().sorted(Comparator.comparingLong(Choice::seq)).collect(ImmutableList.toImmutableList());
        ImmutableList<Lot> lots = drafts.stream().map(LotDraft::build).collect(ImmutableList.toImmutableList());
        return new LoadedRound(new Round(id, lots), inOrder, ImmutableList.copyOf(drafts));
    }
}
