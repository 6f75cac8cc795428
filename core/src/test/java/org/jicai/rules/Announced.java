package org.jicai.rules;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.Optional;
import org.jicai.decision.Answer;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.LotOutcome;
import org.jicai.engine.Engine;
import org.jicai.format.CsvRow;
import org.jicai.format.RoundDirectory;
import org.jicai.tender.BidKey;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;

/** Who was announced as selected, and with how many regions. Lots fall as announced: winners come before losers. */
final class Announced {

    private static final Splitter BARS = Splitter.on('|').omitEmptyStrings();

    private final RoundDirectory data;

    Announced(RoundDirectory data) {
        this.data = data;
    }

    ImmutableList<Round> rounds(ImmutableList<String> ids) {
        return ids.stream().flatMap(id -> data.round(id).stream()).collect(ImmutableList.toImmutableList());
    }

    /** Which lots come out as announced by a book: who is selected, or also who has how many regions. */
    ImmutableMap<String, Boolean> fits(RuleBook book, Round round, boolean regions) {
        ImmutableMap<String, ImmutableMap<BidKey, Integer>> announced =
                round.lots().stream().collect(ImmutableMap.toImmutableMap(Lot::id, lot -> regionsByWinner(round, lot)));
        ImmutableMap.Builder<String, Boolean> fits = ImmutableMap.builder();
        for (LotOutcome lot : Engine.of(book)
                .clear(round, request -> answer(request, announced))
                .lots()) {
            ImmutableMap<BidKey, Integer> expected = announced.getOrDefault(lot.lot(), ImmutableMap.of());
            ImmutableMap<BidKey, Integer> actual = lot.winnersInRankOrder().stream()
                    .collect(ImmutableMap.toImmutableMap(BidOutcome::bid, BidOutcome::regions));
            fits.put(
                    round.id() + "/" + lot.lot(),
                    regions ? actual.equals(expected) : actual.keySet().equals(expected.keySet()));
        }
        return fits.buildOrThrow();
    }

    private ImmutableMap<BidKey, Integer> regionsByWinner(Round round, Lot lot) {
        ImmutableMap.Builder<BidKey, Integer> regions = ImmutableMap.builder();
        Streams.forEachPair(lot.bids().stream(), data.bidRows(round.id(), lot.id()).stream(), (bid, row) -> {
            if (row.text("selected").equals("yes")) {
                regions.put(bid.key(), count(row));
            }
        });
        return regions.buildOrThrow();
    }

    private static int count(CsvRow row) {
        return BARS.splitToList(row.text("regions")).size();
    }

    private static Optional<Answer> answer(
            ChoiceRequest request, ImmutableMap<String, ImmutableMap<BidKey, Integer>> announced) {
        boolean last = request.kind() == ChoiceKind.LOT
                && !announced.getOrDefault(request.lot(), ImmutableMap.of()).containsKey(request.bid());
        String answer =
                last ? Iterables.getLast(request.legal()) : request.legal().get(0);
        return Optional.of(new Answer(answer, "announcement"));
    }
}
