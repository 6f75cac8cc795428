package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.PickLists;
import org.jicai.decision.RegionWishes;
import org.jicai.decision.TranscriptEntry;
import org.jicai.money.Decimal;
import org.jicai.money.UnitPrice;
import org.jicai.tender.Choice;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.InvalidInputException;
import org.jicai.tender.Problem;
import org.jicai.tender.Region;

/**
 * Where steps ask people. Puts a request to the source, refuses an answer that is not legal, and keeps the transcript, the
 * open questions and the record of which recorded choices were used.
 */
public final class ChoiceDesk implements Deciders {

    private static final ImmutableList<String> ACCEPT_DECLINE = ImmutableList.of("accept", "decline");

    private static final PickLists NO_LISTS = new PickLists(RegionWishes.NONE, "");

    private final String round;
    private final ChoiceSource source;
    private final int priceScale;
    private final ImmutableList<Region> regions;
    private final ImmutableList<Choice> recorded;
    private final TranscriptLog transcript;
    private final List<ChoiceRequest> pending = new ArrayList<>(0);
    private final TreeSet<Long> used = new TreeSet<>();
    private PickLists lists = NO_LISTS;

    /**
     * A desk for one run.
     *
     * @param round the round
     * @param source who answers
     * @param priceScale the decimals at which prices are held
     * @param regions the regions of the book
     */
    public ChoiceDesk(String round, ChoiceSource source, int priceScale, ImmutableList<Region> regions) {
        this.round = round;
        this.source = source;
        this.priceScale = priceScale;
        this.regions = regions;
        this.recorded = source.recorded();
        this.transcript = new TranscriptLog(regions);
    }

    @Override
    public RegionWishes wishes(LotWorkspace lot) {
        lists = source.pickLists(lot.lot, regions).orElse(NO_LISTS);
        RegionWishes wishes = lists.wishes();
        if (!wishes.isNone() && (wishes.bids() != lot.size() || wishes.regions() != regions.size())) {
            throw new IllegalStateException("lists of " + wishes.bids() + " bids and " + wishes.regions()
                    + " regions for lot " + lot.lot.id() + " of " + lot.size() + " bids and " + regions.size()
                    + " regions");
        }
        return wishes;
    }

    @Override
    public void picked(LotWorkspace lot, String step, int bids, int privileged, long given, int[] into) {
        markUsed(lists.origin());
        transcript.addDraft(
                lot, step, lists.origin(), Arrays.copyOf(lot.inTurn, bids), privileged, given, into.clone());
    }

    @Override
    public int pick(LotWorkspace lot, int bid, String step, long legal) {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int region = 0; region < regions.size(); region++) {
            if ((legal >>> region & 1) != 0) {
                names.add(regions.get(region).name());
            }
        }
        Optional<String> named = ask(lot, bid, step, ChoiceKind.PICK, Optional.empty(), names.build());
        return named.map(name -> regions.indexOf(new Region(name))).orElse(OPEN);
    }

    @Override
    public boolean draw(LotWorkspace lot, int from, int to, String step) {
        List<String> free = new ArrayList<>();
        for (int place = from; place < to; place++) {
            free.add(Integer.toString(place + 1));
        }
        int[] drawn = new int[to - from];
        boolean all = true;
        for (int place = from; place < to; place++) {
            int bid = lot.order[place];
            Optional<String> rank = ask(lot, bid, step, ChoiceKind.LOT, Optional.empty(), ImmutableList.copyOf(free));
            rank.ifPresent(r -> {
                free.remove(r);
                drawn[Integer.parseInt(r) - 1 - from] = bid;
            });
            all &= rank.isPresent();
        }
        if (all) {
            System.arraycopy(drawn, 0, lot.order, from, to - from);
        }
        return all;
    }

    @Override
    public Deciders.Reply offer(LotWorkspace lot, int bid, String step, long price) {
        Optional<UnitPrice> offered = Optional.of(UnitPrice.ofUnits(price, priceScale));
        Optional<String> answer = ask(lot, bid, step, ChoiceKind.OFFER, offered, ACCEPT_DECLINE);
        return answer.map(word -> word.equals("accept") ? Deciders.Reply.ACCEPT : Deciders.Reply.DECLINE)
                .orElse(Deciders.Reply.OPEN);
    }

    @Override
    public long negotiate(LotWorkspace lot, int bid, String step, long highest) {
        Optional<UnitPrice> offered = Optional.of(UnitPrice.ofUnits(highest, priceScale));
        ChoiceRequest request = new ChoiceRequest(
                round, lot.lot.id(), lot.key(bid), step, ChoiceKind.NEGOTIATE, offered, ImmutableList.of());
        Optional<Answer> answer = source.answer(request);
        Optional<Decimal> price = answer.map(a -> priceOf(request, a, priceScale));
        settle(request, answer);
        return price.map(named -> named.atScale(priceScale)).orElse((long) LotWorkspace.UNKNOWN);
    }

    /** Asks for one of a few answers; the question is pending where nobody gives one. */
    private Optional<String> ask(
            LotWorkspace lot,
            int bid,
            String step,
            ChoiceKind kind,
            Optional<UnitPrice> offered,
            ImmutableList<String> legal) {
        ChoiceRequest request = new ChoiceRequest(round, lot.lot.id(), lot.key(bid), step, kind, offered, legal);
        Optional<Answer> answer = source.answer(request);
        answer.filter(a -> !legal.contains(a.value())).ifPresent(a -> refuse(request, a, expected(legal)));
        return settle(request, answer);
    }

    private static Decimal priceOf(ChoiceRequest request, Answer answer, int scale) {
        Decimal highest = request.offered().orElseThrow().yuan();
        try {
            Decimal price = Decimal.parse(answer.value());
            if (price.signum() > 0 && price.compareTo(highest) <= 0 && price.scale() <= scale) {
                return price;
            }
        } catch (IllegalArgumentException notANumber) {
            // told below, together with a number that is out of range
        }
        String expected = "a price above 0 and at most " + highest + " yuan, with at most " + scale + " decimals,";
        throw refusal(request, answer, expected);
    }

    private Optional<String> settle(ChoiceRequest request, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            pending.add(request);
        }
        answer.ifPresent(a -> {
            markUsed(a.origin());
            transcript.add(new TranscriptEntry(
                    request.lot(),
                    request.bid(),
                    request.step(),
                    request.kind(),
                    Optional.empty(),
                    a.value(),
                    a.origin()));
        });
        return answer.map(Answer::value);
    }

    @Override
    public ImmutableList<Choice> happened(LotWorkspace lot) {
        if (recorded.isEmpty()) {
            return recorded;
        }
        String id = lot.lot.id();
        return recorded.stream()
                .filter(choice -> choice.lot().equals(id) && !choice.kind().isRequested())
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void take(Choice choice) {
        used.add(choice.seq());
        transcript.add(new TranscriptEntry(
                choice.lot(),
                choice.bid(),
                choice.step(),
                choice.kind(),
                choice.region(),
                choice.value(),
                RecordedOrigin.of(choice.seq())));
    }

    /**
     * Ends the run: every recorded choice must have been used.
     *
     * @param lotIsPending tells for a lot whether it stopped early; its later choices may be waiting
     * @throws InvalidInputException listing the choices that nothing asked for
     */
    public void close(Predicate<String> lotIsPending) {
        if (recorded.isEmpty()) {
            return;
        }
        ImmutableList<Problem> unused = recorded.stream()
                .filter(choice -> !used.contains(choice.seq()) && !lotIsPending.test(choice.lot()))
                .map(choice -> Problem.of(
                        "choices[seq " + choice.seq() + "]",
                        choice.describe(),
                        "a choice the procedure asks for",
                        hint(choice.kind())))
                .collect(ImmutableList.toImmutableList());
        if (!unused.isEmpty()) {
            throw new InvalidInputException(unused);
        }
    }

    private static String hint(ChoiceKind kind) {
        return switch (kind) {
            case PICK -> "Maybe the region was taken, or it was not this bidder's turn";
            case LOT -> "Maybe no rule leaves these bids equal, or the outcome does not depend on their order";
            case NEGOTIATE, OFFER -> "Maybe this bid was selected or out before anybody asked";
            case TOOK_PART, WITHDRAW, DISQUALIFY -> "Maybe this bid was out before, or was not selected";
        };
    }

    /**
     * The decisions used, once the run has ended.
     *
     * @return renders the transcript, in the order of use
     */
    public Supplier<ImmutableList<TranscriptEntry>> transcript() {
        return transcript;
    }

    /**
     * The questions nobody answered.
     *
     * @return the open requests, in the order they came up
     */
    public ImmutableList<ChoiceRequest> pending() {
        return ImmutableList.copyOf(pending);
    }

    private void markUsed(String origin) {
        RecordedOrigin.sequenceOf(origin).ifPresent(used::add);
    }

    private static void refuse(ChoiceRequest request, Answer answer, String expected) {
        throw refusal(request, answer, expected);
    }

    private static InvalidInputException refusal(ChoiceRequest request, Answer answer, String expected) {
        String path = RecordedOrigin.sequenceOf(answer.origin())
                .map(seq -> "choices[seq " + seq + "]")
                .orElse(answer.origin());
        String column = request.kind() == ChoiceKind.PICK ? ".region" : ".value";
        return new InvalidInputException(
                List.of(Problem.of(path + column, answer.value(), expected + " for " + request)));
    }

    private static String expected(ImmutableList<String> legal) {
        return legal.isEmpty() ? "no answer" : "one of " + String.join(" ", legal);
    }
}
