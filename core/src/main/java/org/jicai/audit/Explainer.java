package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Stage;
import org.jicai.money.Quantity;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;

/**
 * Turns what a run recorded into sentences. An explanation is a view: it shows the comparisons the engine made and works
 * nothing out a second time, except that it writes a cut in percent.
 *
 * <p>Example: {@code Explainer.of(book, Language.EN).explain(lot, outcome).bids().get(0)} prints as {@code Bayer: selected.
 * Its comparable price, 0.180667 yuan, is at most 1.8 × the lowest (0.3252006). [GY-YD2019-2#priceTest.anyOf[0]]}.
 */
public final class Explainer {

    private final Language language;
    private final DecisionSentence sentences;
    private final CitationLines citations;
    private final LotSummary summary;
    private final BookWords words;
    private final Terms terms;
    private final SupplyWords supplies;

    private Explainer(RuleBook book, Language language) {
        this.language = language;
        this.sentences = new DecisionSentence(book, language);
        this.citations = new CitationLines(book, language);
        this.summary = new LotSummary(book, language);
        this.words = new BookWords(book, language);
        this.terms = new Terms(language);
        this.supplies = new SupplyWords(book, language);
    }

    /**
     * An explainer of outcomes of one rule book.
     *
     * @param book the rule book the outcomes were computed by
     * @param language the language to explain in
     * @return the explainer
     */
    public static Explainer of(RuleBook book, Language language) {
        return new Explainer(book, language);
    }

    /**
     * Explains a lot and all its bids.
     *
     * @param lot the lot, for its names and ceilings
     * @param outcome its outcome
     * @return the explanation
     */
    public LotExplanation explain(Lot lot, LotOutcome outcome) {
        ImmutableList<Statement> about = summary.of(lot, outcome);
        ImmutableList<BidExplanation> bids =
                outcome.bids().stream().map(bid -> explain(lot, outcome, bid)).collect(ImmutableList.toImmutableList());
        Stream<Statement> spoken = Stream.concat(about.stream(), bids.stream().flatMap(bid -> bid.path().stream()));
        return new LotExplanation(outcome, about, bids, citations.restsOn(outcome), citations.citations(spoken));
    }

    /**
     * Explains one bid.
     *
     * @param lot the lot, for its names and ceilings
     * @param outcome the outcome of the lot
     * @param bid the outcome of the bid
     * @return the explanation
     * @throws IllegalArgumentException if the lot has no such bid
     */
    public BidExplanation explain(Lot lot, LotOutcome outcome, BidOutcome bid) {
        Bid submitted = lot.bids().stream()
                .filter(candidate -> candidate.key().equals(bid.bid()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("lot " + lot.id() + " has no bid by " + bid.bid()));
        return new BidExplanation(
                bid,
                BidderName.of(lot, bid.bid(), language),
                terms.verdict(bid),
                statements(DecidingSteps.of(bid), submitted, bid, outcome),
                path(submitted, bid, outcome),
                supply(bid),
                language.of(": ", "："));
    }

    /**
     * Says how far a bid was from the other result.
     *
     * @param distance the distance
     * @return the sentence
     */
    public Statement explain(FlipDistance distance) {
        String limit = words.amount(distance.threshold().toString());
        String by = distance.distance().toString();
        String byChinese = words.amount(by);
        if (distance.distance().yuan().signum() == 0) {
            return Statement.of(language.of(
                    "With the other bids unchanged it would not have been selected above its own bid of " + limit + ".",
                    "其他报价不变，申报价如高于本次申报的" + limit + "，则不能拟中选。"));
        }
        String won = language.of(
                "With the other bids unchanged it would still have been selected at up to " + limit + ", " + by
                        + " more.",
                "其他报价不变，申报价不高于" + limit + "（可再高" + byChinese + "）仍可拟中选。");
        String lost = language.of(
                "With the other bids unchanged it would have been selected at " + limit + " or less, " + by + " lower.",
                "其他报价不变，申报价不高于" + limit + "（须再低" + byChinese + "）即可拟中选。");
        return Statement.of(distance.selected() ? won : lost);
    }

    private ImmutableList<Statement> statements(
            ImmutableList<Decision> decisions, Bid bid, BidOutcome outcome, LotOutcome lot) {
        return decisions.stream()
                .map(decision -> sentences.of(decision, bid, outcome, lot))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Statement> path(Bid bid, BidOutcome outcome, LotOutcome lot) {
        ImmutableList<Decision> path = outcome.path();
        ImmutableList.Builder<Statement> told = ImmutableList.builder();
        for (int i = 0; i < path.size(); i++) {
            told.add(
                    i == 0
                            ? sentences.of(path.get(i), bid, outcome, lot)
                            : sentences.of(path.get(i - 1), path.get(i), bid, outcome, lot));
        }
        return told.build();
    }

    private ImmutableList<Statement> supply(BidOutcome bid) {
        Told told = new Told();
        told.price(bid.comparablePrice(), bid.bidPrice(), Optional.empty());
        told.award(
                bid.awardedPrice(),
                bid.regionsAtAward(),
                bid.regions(),
                bid.agreedUnits().map(Quantity::units).orElse(0L));
        boolean haggled = bid.awardedPrice().isPresent() ? !bid.bidPrice().equals(bid.awardedPrice()) : negotiated(bid);
        boolean changed = bid.regions() != bid.regionsAtAward();
        ImmutableList.Builder<Sentence> supply = ImmutableList.builder();
        if (haggled && bid.bidPrice().isPresent()) {
            supply.add(supplies.bid);
        }
        bid.awardedPrice().ifPresent(price -> supply.add(supplies.awarded));
        if (bid.regionsAtAward() > 0 || bid.regions() > 0) {
            supply.add(changed ? supplies.changedRegions : supplies.regions);
        }
        bid.agreedUnits().ifPresent(units -> supply.add(supplies.agreed));
        return supply.build().stream()
                .map(sentence -> sentence.statement(told))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a price other than the bid was heard, so that the path need not show the bid. */
    private static boolean negotiated(BidOutcome bid) {
        return bid.path().stream().anyMatch(step -> step.reason().stage() == Stage.NEGOTIATION);
    }
}
