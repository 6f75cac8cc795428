package org.jicai.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jicai.audit.BidExplanation;
import org.jicai.audit.Language;
import org.jicai.audit.LotExplanation;
import org.jicai.decision.BidOutcome;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.LotOutcome;
import org.jicai.decision.Operand.Kind;
import org.jicai.decision.Reason;
import org.jicai.examples.report.PriceLadder.Limit;
import org.jicai.examples.report.PriceLadder.Marks;
import org.jicai.examples.report.PriceLadder.Places;
import org.jicai.examples.report.PriceLadder.State;
import org.jicai.examples.report.PriceLadder.Step;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Lot;

/** The price ladder of a lot. Its limits are the ones bids were compared with, so a limit nobody reached is not drawn. */
final class LotLadder {

    private static final ImmutableSet<Reason> CUT_LIMB = ImmutableSet.of(Reason.SELECTED_BY_CUT, Reason.CUT_TOO_SMALL);

    private final Language language;
    private final String currency;
    private final Lot lot;
    private final LotBids bids;

    LotLadder(RuleBook book, Language language, Lot lot) {
        this.language = language;
        this.currency = language.of(book.currency());
        this.lot = lot;
        this.bids = new LotBids(lot);
    }

    PriceLadder of(LotExplanation explained) {
        ImmutableList<Step> steps =
                explained.bids().stream().flatMap(bid -> step(bid).stream()).collect(ImmutableList.toImmutableList());
        boolean level = haveOneCeiling(steps);
        Optional<BigDecimal> cut =
                steps.stream().flatMap(step -> step.cut().stream()).findFirst();
        Stream<Limit> limits = Stream.concat(
                level ? steps.get(0).ceiling().stream().map(price -> limit("ceiling", "最高有效申报价", price)) : Stream.of(),
                level ? cut.stream().map(price -> limit("cut deep enough", "降幅达标价", price)) : Stream.of());
        return new PriceLadder(
                axis(),
                places(explained.outcome(), steps),
                level ? steps.stream().map(LotLadder::bare).collect(ImmutableList.toImmutableList()) : steps,
                Stream.concat(limits, compared(explained.outcome()).stream()).collect(ImmutableList.toImmutableList()),
                marks());
    }

    private static boolean haveOneCeiling(List<Step> steps) {
        return !steps.isEmpty()
                && steps.get(0).ceiling().isPresent()
                && steps.stream().map(Step::ceiling).distinct().count() == 1;
    }

    private static Step bare(Step step) {
        return new Step(step.label(), step.price(), Optional.empty(), Optional.empty(), step.state(), step.why());
    }

    private String axis() {
        String unit = lot.unit().isEmpty() ? language.of("unit", "最小单位") : lot.unit();
        String strength = lot.comparisonStrength().isEmpty() ? "" : " " + lot.comparisonStrength();
        return language.of("comparable price, " + currency + " per " + unit, "单位可比价（" + currency + "/" + unit + "）")
                + strength;
    }

    private Optional<Places> places(LotOutcome outcome, List<Step> steps) {
        long ranked = outcome.bids().stream()
                .filter(bid -> bid.rank() > 0 && bid.comparablePrice().isPresent())
                .count();
        int places = outcome.quota();
        String words = language.of(places + (places == 1 ? " place" : " places"), "最多入围" + places + "家");
        return places > 0 && places <= ranked && !steps.isEmpty()
                ? Optional.of(new Places(places, words))
                : Optional.empty();
    }

    private Optional<Step> step(BidExplanation explained) {
        BidOutcome bid = explained.outcome();
        return bid.comparablePrice()
                .map(price -> new Step(
                        (bid.rank() == 0 ? "" : bid.rank() + ". ") + explained.bidder(),
                        price.yuan().toBigDecimal(),
                        bids.ceilingAtComparison(bid),
                        cut(bid),
                        state(bid),
                        explained.verdict() + " "
                                + explained.deciding().stream()
                                        .map(statement -> statement.text())
                                        .collect(Collectors.joining(language.of(" ", "")))));
    }

    /** The price the cut limb asked for, converted as the bid was, where the limb was reached. */
    private Optional<BigDecimal> cut(BidOutcome bid) {
        return bid.path().stream()
                .filter(decision -> CUT_LIMB.contains(decision.reason()))
                .flatMap(decision -> decision.comparison().stream())
                .filter(comparison -> comparison.right().kind() == Kind.LIMIT)
                .findFirst()
                .flatMap(comparison ->
                        bids.atComparison(bid, comparison.right().value().toBigDecimal()));
    }

    private static State state(BidOutcome bid) {
        return switch (bid.verdict()) {
            case SELECTED ->
                bid.path().stream().anyMatch(step -> step.reason() == Reason.SELECTED_BY_REVIVAL)
                        ? State.REVIVED
                        : State.SELECTED;
            case LOST -> State.LOST;
            case INVALID -> State.INVALID;
            case UNDISCLOSED, PENDING -> State.PENDING;
        };
    }

    /** What comparable prices were held against, each price once. */
    private ImmutableList<Limit> compared(LotOutcome outcome) {
        Map<BigDecimal, Limit> limits = new LinkedHashMap<>();
        for (BidOutcome bid : outcome.bids()) {
            for (Decision decision : bid.path()) {
                decision.comparison()
                        .filter(comparison -> comparison.left().kind() == Kind.COMPARABLE_PRICE)
                        .map(Comparison::right)
                        .filter(right -> right.kind().isPrice())
                        .ifPresent(right -> {
                            BigDecimal price = LotBids.plain(right.value().toBigDecimal());
                            limits.putIfAbsent(price, new Limit(words(decision.reason(), right.kind()), price));
                        });
            }
        }
        return ImmutableList.copyOf(limits.values());
    }

    private String words(Reason reason, Kind kind) {
        return switch (reason) {
            case SELECTED_BY_MULTIPLE, OVER_MULTIPLE -> language.of("limit of the price test", "价格上限");
            case SELECTED_BY_BAND, OUTSIDE_BAND -> language.of("edge of the band", "价格带上限");
            case SELECTED_BY_PRICE, OVER_PRICE -> language.of("absolute price", "绝对价格");
            case SELECTED_WITHOUT_VOLUME -> language.of("low-price line", "低价线");
            case COST_STATEMENT_DUE -> language.of("cost-statement line", "成本说明线");
            default ->
                kind == Kind.PUBLISHED_PRICE ? language.of("published price", "公布价格") : language.of("limit", "限价");
        };
    }

    private Limit limit(String en, String zh, BigDecimal price) {
        return new Limit(language.of(en, zh), price);
    }

    private Marks marks() {
        return new Marks(
                language.of("selected", "拟中选"),
                language.of("selected at an offered price", "复活中选"),
                language.of("not selected", "未中选"),
                language.of("invalid", "无效"),
                language.of("open", "待定"),
                language.of("ceiling of its strength", "本规格最高有效申报价"),
                language.of("cut deep enough", "降幅达标价"),
                language.of("bids in the order of their ranks", "按排名排列的报价"));
    }
}
