package org.jicai.replay;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Outcome;
import org.jicai.decision.Stage;
import org.jicai.engine.DefaultStrategy;
import org.jicai.engine.Engine;
import org.jicai.engine.FirstAnswer;
import org.jicai.engine.RecordedChoices;
import org.jicai.rules.Clause;
import org.jicai.rules.RuleBook;
import org.jicai.tender.BidKey;
import org.jicai.tender.Choice;
import org.jicai.tender.Lot;
import org.jicai.tender.Moment;
import org.jicai.tender.Round;

/**
 * Clears a published round, and the same round with one lot changed: the instrument of every test that asks "what if". A book
 * without round-level clauses clears the changed lot alone, and only as far as to its winners: nobody asks who would have
 * supplied which region.
 */
final class Recleared {

    private static final long SEED = 1;

    private final Engine engine;
    private final Engine selecting;
    private final Round round;
    private final ImmutableList<Choice> choices;
    private final ImmutableMap<String, Announcement> announcementsByLot;
    private final Outcome base;
    private final Supplier<OtherPrices> otherPrices;

    Recleared(Engine engine, Round round, List<Choice> choices, ImmutableMap<String, Announcement> announcements) {
        this.engine = engine;
        this.selecting = engine.clearsLotByLot() ? Engine.of(upToSelection(engine.book())) : engine;
        this.round = round;
        this.choices = ImmutableList.copyOf(choices);
        this.announcementsByLot = announcements;
        this.base = clear(engine, round, this.choices);
        this.otherPrices = Suppliers.memoize(() -> new OtherPrices(this, selecting.book(), withoutDemand(round)));
    }

    /** The book without what follows the selection. */
    private static RuleBook upToSelection(RuleBook book) {
        ImmutableList<Clause> clauses = book.clauses().stream()
                .filter(clause -> clause.stage().compareTo(Stage.VOLUME) < 0)
                .collect(ImmutableList.toImmutableList());
        return new RuleBook(
                book.id(),
                book.rounds(),
                book.name(),
                book.currency(),
                book.bidDay(),
                book.sources(),
                book.facts(),
                clauses);
    }

    /** What decides who is selected: the reported need comes in only after that. */
    private static Round withoutDemand(Round round) {
        return new Round(
                round.id(),
                round.lots().stream()
                        .map(lot -> lot.withDemand(ImmutableList.of()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The outcome on the facts as they are. */
    Outcome base() {
        return base;
    }

    Engine engine() {
        return engine;
    }

    /** A lot, to be cleared at other prices again and again. */
    OtherPrices.OfLot atOtherPrices(Lot lot) {
        return otherPrices.get().of(lot);
    }

    /** Whether a lot depends on no other lot, and nothing is recorded that happened to its bids. */
    boolean isClearedAloneAndAsItStands(Lot lot) {
        return engine.clearsLotByLot()
                && choices.stream().noneMatch(choice -> choice.lot().equals(lot.id()) && isStillThere(lot, choice));
    }

    /**
     * The outcome of one lot, had it been another. It holds who is selected and why; where lots are cleared one by one, it
     * holds nothing about volumes and regions.
     */
    LotOutcome with(Lot changed) {
        boolean alone = engine.clearsLotByLot();
        ImmutableList<Lot> lots = alone
                ? ImmutableList.of(changed.withDemand(ImmutableList.of()))
                : round.lots().stream()
                        .map(lot -> lot.id().equals(changed.id()) ? changed : lot)
                        .collect(ImmutableList.toImmutableList());
        ImmutableList<Choice> relevant = choices.stream()
                .filter(choice -> choice.lot().equals(changed.id()) ? isStillThere(changed, choice) : !alone)
                .collect(ImmutableList.toImmutableList());
        return clear(selecting, new Round(round.id(), lots), relevant)
                .lot(changed.id())
                .orElseThrow();
    }

    /** What a changed lot still needs of the record: what happened unasked to bids it still has. */
    private static boolean isStillThere(Lot lot, Choice choice) {
        return !choice.kind().isRequested()
                && choice.at().map(at -> at == Moment.BEFORE_AWARD).orElse(true)
                && lot.bids().stream().anyMatch(bid -> bid.key().equals(choice.bid()));
    }

    /** Asks the announcement only where lots are drawn for a first pass, which tells which bids are equal. */
    private Outcome clear(Engine by, Round what, ImmutableList<Choice> recorded) {
        RecordedChoices first = RecordedChoices.of(recorded);
        DefaultStrategy last = DefaultStrategy.of(what, SEED);
        ChoiceSource unannounced = FirstAnswer.of(first, last);
        Function<String, Optional<LotOutcome>> firstPass;
        if (by.clearsLotByLot() && recorded.isEmpty()) {
            firstPass = lot -> alone(what, lot, unannounced);
        } else {
            Supplier<Outcome> whole = Suppliers.memoize(() -> by.clear(what, unannounced));
            firstPass = lot -> whole.get().lot(lot);
        }
        AnnouncedChoices announced = new AnnouncedChoices(announcementsByLot, firstPass);
        return by.clear(what, FirstAnswer.of(first, announced, last));
    }

    /** One lot of a round up to its selection, which is as far as bids are ranked. */
    private Optional<LotOutcome> alone(Round what, String id, ChoiceSource source) {
        return what.lots().stream()
                .filter(lot -> lot.id().equals(id))
                .findFirst()
                .flatMap(lot -> selecting
                        .clear(Round.of(what.id(), lot.withDemand(ImmutableList.of())), source)
                        .lot(id));
    }

    /** Who was selected at the award. */
    static ImmutableSortedSet<BidKey> winners(LotOutcome lot) {
        return lot.bids().stream()
                .filter(BidOutcome::wasSelected)
                .map(BidOutcome::bid)
                .collect(ImmutableSortedSet.toImmutableSortedSet(BidKey::compareTo));
    }
}
