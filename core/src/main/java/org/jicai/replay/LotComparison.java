package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.LotState;
import org.jicai.decision.Reason;
import org.jicai.decision.Stage;
import org.jicai.decision.Verdict;
import org.jicai.rules.CeilingTest;
import org.jicai.rules.LowPrice;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Quota;
import org.jicai.rules.Revival;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.BidKey;
import org.jicai.tender.Lot;
import org.jicai.tender.Name;

/** Compares one computed lot with its announcement, step by step, by tests that never look at a lot's name. */
final class LotComparison {

    private final Recleared cleared;
    private final String round;
    private final Lot lot;
    private final Announcement announcement;
    private final LotOutcome outcome;
    private final ImmutableSortedSet<BidKey> computed;
    private final ImmutableSortedSet<BidKey> published;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Name> missing;

    LotComparison(Recleared cleared, String round, Lot lot, Announcement announcement) {
        this.cleared = cleared;
        this.round = round;
        this.lot = lot;
        this.announcement = announcement;
        this.outcome = cleared.base().lot(lot.id()).orElseThrow();
        this.computed = Recleared.winners(outcome);
        this.published = announcement.winners();
        this.missing = new ArrayList<>(Missing.from(cleared.engine().book(), lot, announcement, outcome));
    }

    LotReplay compare() {
        Match match = isOpen() ? open() : closed();
        differences.sort(Comparator.comparing(Difference::type));
        return new LotReplay(
                round,
                lot,
                match,
                computed,
                published,
                ImmutableList.copyOf(differences),
                match == Match.CONSISTENT ? ImmutableList.copyOf(missing) : ImmutableList.of(),
                step(),
                outcome,
                announcement);
    }

    /** Whether too little was published to compute a selection at all. */
    private boolean isOpen() {
        boolean stoppedBeforeSelection = outcome.state() == LotState.PENDING && outcome.selected() == 0;
        return !announcement.complete() || !announcement.isSettled() || stoppedBeforeSelection;
    }

    /** Only what no missing fact can mend contradicts. */
    private Match open() {
        for (AnnouncedBid bid : announcement.bids()) {
            BidOutcome own = of(bid.bid());
            if (bid.isSelected() && cannotHaveWon(own)) {
                differences.add(new Difference(
                        DifferenceType.SELECTION,
                        new Name(
                                name(own.bid(), false) + " was announced as selected, but "
                                        + own.reason().word() + " holds whatever is missing",
                                own.bid() + "公布为中选，但无论缺失的数据如何均不能中选")));
            }
        }
        return differences.isEmpty() ? Match.CONSISTENT : Match.MISMATCH;
    }

    private boolean cannotHaveWon(BidOutcome bid) {
        RuleBook book = cleared.engine().book();
        boolean limitsOnlyFall = book.clause(PriceTest.class).stream().allMatch(PriceTest::limitsOnlyFall);
        boolean onlyPlacesWin = book.clause(LowPrice.class).isEmpty()
                && book.clauses().stream()
                        .noneMatch(clause -> clause instanceof Revival revival
                                && revival.who().value() != Revival.Who.SHORTLISTED);
        int mostPlaces = book.clause(Quota.class).stream()
                .flatMap(quota -> quota.places().rows().asMapOfRanges().values().stream())
                .mapToInt(places -> places.value())
                .max()
                .orElse(Integer.MAX_VALUE);
        boolean fails = bid.reason() == Reason.FAILED_PRICE_TEST && limitsOnlyFall && ceilingKnown(bid.bid());
        boolean barred = bid.verdict() == Verdict.INVALID && !bid.wasSelected();
        return fails || barred || (onlyPlacesWin && bid.rank() > mostPlaces);
    }

    private boolean ceilingKnown(BidKey key) {
        return lot.bids().stream()
                .anyMatch(bid -> bid.key().equals(key) && bid.ceiling().isPresent());
    }

    private Match closed() {
        if (!computed.equals(published)) {
            return differing();
        }
        rank().ifPresent(differences::add);
        RegionCounts.compare(outcome, announcement).ifPresent(differences::add);
        boolean byLot = AnnouncedChoices.settledALot(outcome, cleared.base().transcript());
        if (byLot) {
            missing.add(new Name("how the tie for the last place was settled", "最后一个名额同价时如何确定"));
        }
        return byLot || !isDetermined() ? Match.CONSISTENT : Match.EXACT;
    }

    /** Whether the facts give this selection whatever the unpublished prices may be. */
    private boolean isDetermined() {
        boolean ceilings = cleared.engine().book().clause(CeilingTest.class).isEmpty()
                || lot.bids().stream().allMatch(bid -> bid.ceiling().isPresent());
        boolean winnersPriced = lot.bids().stream()
                .filter(bid -> published.contains(bid.key()))
                .allMatch(bid -> bid.price().isPresent());
        boolean allPriced = lot.bids().stream().allMatch(bid -> bid.price().isPresent());
        return ceilings
                && winnersPriced
                && (allPriced || new UnpublishedPrices(cleared, lot, announcement).cannotMatter());
    }

    private Match differing() {
        if (!missing.isEmpty() && onlyMissingCeilings()) {
            return Match.CONSISTENT;
        }
        if (Recleared.winners(cleared.with(withoutWinnersCeilings())).equals(published)) {
            Set<BidKey> above = Sets.difference(published, computed);
            differences.add(new Difference(
                    DifferenceType.WINNER_ABOVE_CEILING,
                    new Name(
                            names(above, false) + " was announced as selected above its listed ceiling; without that"
                                    + " ceiling the outcome fits",
                            names(above, true) + "的报价高于所列最高有效申报价仍公布为中选；不计该限价则结果一致")));
            return Match.TYPED;
        }
        ParticipationSearch.Found found = ParticipationSearch.search(cleared, lot, announcement, computed);
        if (found.sets().isEmpty()) {
            differences.add(new Difference(DifferenceType.SELECTION, selectionSentence()));
            return Match.MISMATCH;
        }
        differences.add(participation(found));
        return Match.TYPED;
    }

    /** Whether every bid the computation selects on top of the announced ones has an unknown ceiling. */
    private boolean onlyMissingCeilings() {
        return computed.containsAll(published)
                && Sets.difference(computed, published).stream().noneMatch(this::ceilingKnown);
    }

    private Lot withoutWinnersCeilings() {
        return lot.withBids(lot.bids().stream()
                .map(bid -> published.contains(bid.key()) && of(bid.key()).reason() == Reason.ABOVE_CEILING
                        ? bid.withCeiling(Optional.empty())
                        : bid)
                .collect(ImmutableList.<Bid>toImmutableList()));
    }

    private Difference participation(ParticipationSearch.Found found) {
        Name sets = new Name(
                found.sets().stream().map(set -> names(set, false)).collect(Collectors.joining(", or ")),
                found.sets().stream().map(set -> names(set, true)).collect(Collectors.joining("，或")));
        if (found.explains()) {
            return new Difference(
                    DifferenceType.PARTICIPATION,
                    new Name("it fits exactly if " + sets.en() + " did not bid", "若" + sets.zh() + "未参与申报，则结果完全一致"));
        }
        Name selection = selectionSentence();
        return new Difference(
                DifferenceType.UNEXPLAINED,
                new Name(
                        selection.en() + "; it would fit if one of these had not bid: " + sets.en(),
                        selection.zh() + "；若以下任一情形未参与申报则一致：" + sets.zh()));
    }

    private Name selectionSentence() {
        Sets.SetView<BidKey> tooMany = Sets.difference(computed, published);
        Sets.SetView<BidKey> tooFew = Sets.difference(published, computed);
        return new Name(
                "computed only: " + names(tooMany, false) + "; announced only: " + names(tooFew, false),
                "仅计算中选：" + names(tooMany, true) + "；仅公布中选：" + names(tooFew, true));
    }

    private String names(Set<BidKey> keys, boolean chinese) {
        return keys.isEmpty()
                ? (chinese ? "无" : "nobody")
                : keys.stream().map(key -> name(key, chinese)).collect(Collectors.joining(" + "));
    }

    private String name(BidKey key, boolean chinese) {
        String english = lot.bids().stream()
                .filter(bid -> bid.key().equals(key))
                .map(bid -> bid.bidder().englishName())
                .findFirst()
                .orElse("");
        return chinese || english.isEmpty() ? key.toString() : new BidKey(english, key.product()).toString();
    }

    private Optional<Difference> rank() {
        for (AnnouncedBid bid : announcement.bids()) {
            int own = of(bid.bid()).rank();
            if (bid.rank().filter(rank -> rank != own).isPresent()) {
                return Optional.of(new Difference(
                        DifferenceType.RANK,
                        new Name(
                                name(bid.bid(), false) + " was announced at rank "
                                        + bid.rank().get() + ", computed is " + own,
                                bid.bid() + "公布顺位为" + bid.rank().get() + "，计算为" + own)));
            }
        }
        return Optional.empty();
    }

    /** The stage whose decision about the first bid in dispute parts from the announcement. */
    private Optional<Stage> step() {
        return outcome.bids().stream()
                .filter(bid -> computed.contains(bid.bid()) != published.contains(bid.bid()))
                .map(bid -> bid.reason().stage())
                .findFirst();
    }

    private BidOutcome of(BidKey key) {
        return outcome.bids().stream()
                .filter(bid -> bid.bid().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
