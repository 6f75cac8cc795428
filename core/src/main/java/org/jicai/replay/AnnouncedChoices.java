package org.jicai.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jicai.decision.Answer;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.TranscriptEntry;
import org.jicai.tender.BidKey;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Region;

/**
 * Answers as the announcement suggests: lots fell so that the announced winners come first, and winners picked the regions
 * they were announced to supply. Where the announcement cannot be followed, it answers with the first legal answer, and the
 * difference comes to light in the comparison.
 */
final class AnnouncedChoices implements ChoiceSource {

    static final String ORIGIN = "announcement";

    private final ImmutableMap<String, Announcement> announcementsByLot;
    private final Function<String, Optional<LotOutcome>> firstPass;
    private final TreeMap<String, Optional<LotOutcome>> firstPassByLot = new TreeMap<>();

    /**
     * @param announcements what was published, by lot
     * @param firstPass the outcome of a lot with other answers, which tells which bids are equal
     */
    AnnouncedChoices(
            ImmutableMap<String, Announcement> announcements, Function<String, Optional<LotOutcome>> firstPass) {
        this.announcementsByLot = announcements;
        this.firstPass = firstPass;
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        Announcement announcement = announcementsByLot.get(request.lot());
        if (announcement == null || announcement.bids().stream().noneMatch(AnnouncedBid::isSelected)) {
            return Optional.empty();
        }
        return switch (request.kind()) {
            case PICK -> pick(request, announcement);
            case LOT -> rank(request, announcement);
            case OFFER -> offer(request, announcement);
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> pick(ChoiceRequest request, Announcement announcement) {
        ImmutableList<Region> announced =
                request.step().equals("primary") ? announcement.regionsOf(request.bid()) : ImmutableList.of();
        return announced.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(firstLegal(announced, request.legal()), ORIGIN));
    }

    private static String firstLegal(ImmutableList<Region> announced, ImmutableList<String> legal) {
        for (int region = 0; region < announced.size(); region++) {
            if (legal.contains(announced.get(region).name())) {
                return announced.get(region).name();
            }
        }
        return legal.get(0);
    }

    /** Who was announced as selected accepted, who was announced as a loser declined. */
    private static Optional<Answer> offer(ChoiceRequest request, Announcement announcement) {
        return announcement
                .of(request.bid())
                .flatMap(AnnouncedBid::selected)
                .map(selected -> new Answer(selected ? "accept" : "decline", ORIGIN));
    }

    /** The place among the equal bids: announced winners first, then who supplies more regions, then by name. */
    private Optional<Answer> rank(ChoiceRequest request, Announcement announcement) {
        return firstPassByLot
                .computeIfAbsent(request.lot(), firstPass)
                .map(lot -> rank(request, announcement, equals(lot, request.bid())));
    }

    private static Answer rank(ChoiceRequest request, Announcement announcement, ImmutableList<BidOutcome> equals) {
        ImmutableList<BidKey> order = equals.stream()
                .map(BidOutcome::bid)
                .sorted(Comparator.comparing(
                                (BidKey key) -> !announcement.winners().contains(key))
                        .thenComparing(key -> -announcement.regionsOf(key).size())
                        .thenComparing(key -> key))
                .collect(ImmutableList.toImmutableList());
        int first = equals.stream().mapToInt(BidOutcome::rank).min().orElse(1);
        String rank = Integer.toString(first + order.indexOf(request.bid()));
        return new Answer(
                request.legal().contains(rank) ? rank : request.legal().get(0), ORIGIN);
    }

    private static ImmutableList<BidOutcome> equals(LotOutcome lot, BidKey key) {
        BidOutcome own = lot.bids().stream()
                .filter(bid -> bid.bid().equals(key))
                .findFirst()
                .orElseThrow();
        return lot.bids().stream()
                .filter(bid -> bid.rank() > 0 && bid.comparablePrice().equals(own.comparablePrice()))
                .collect(ImmutableList.toImmutableList());
    }

    static boolean settledALot(LotOutcome lot, Iterable<TranscriptEntry> transcript) {
        for (TranscriptEntry entry : transcript) {
            boolean ours = entry.kind() == ChoiceKind.LOT && entry.lot().equals(lot.lot());
            if (ours && entry.step().equals("shortlist") && entry.origin().equals(ORIGIN)) {
                return true;
            }
        }
        return false;
    }
}
