package org.jicai.audit;

import static org.jicai.audit.SmallBook.always;
import static org.jicai.audit.SmallBook.cited;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Comparison;
import org.jicai.decision.Decision;
import org.jicai.decision.Operand;
import org.jicai.decision.Operator;
import org.jicai.decision.Reason;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.BidClasses;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.CostStatement;
import org.jicai.rules.Criterion;
import org.jicai.rules.Entry;
import org.jicai.rules.FactColumn;
import org.jicai.rules.GapLimit;
import org.jicai.rules.Guarantee;
import org.jicai.rules.Limb;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.PassThrough;
import org.jicai.rules.Places;
import org.jicai.rules.Precision;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Published;
import org.jicai.rules.RankBy;
import org.jicai.rules.Reserves;
import org.jicai.rules.Revival;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Split;
import org.jicai.tender.Name;

/** A book in another currency with a clause of each kind that sentences speak of, and decisions by it. */
final class KronorBook {

    static final ImmutableList<Limb> LIMBS = ImmutableList.of(
            new Limb.AtMostMultiple(Ratio.parse("1.8"), new Anchor.SecondLowest()),
            new Limb.CutFromCeilingAtLeast(Share.parse("50%")),
            new Limb.CutFromCeilingAbove(Share.parse("40%")),
            new Limb.AtMost(UnitPrice.ofYuan("0.1")),
            new Limb.Below(UnitPrice.ofYuan("0.2")),
            new Limb.AtMostPublished(Ratio.parse("1.3"), new Published(FactColumn.Of.LOT, "benchmark")),
            new Limb.AtMostPublished(Ratio.ONE, new Published(FactColumn.Of.BID, "former")),
            new Limb.Within(
                    Share.parse("5%"),
                    Optional.of(UnitPrice.ofYuan("5")),
                    Optional.of(UnitPrice.ofYuan("20")),
                    new Anchor.Lowest()),
            new Limb.InFirst(Share.parse("50%"), Rounding.HALF_UP, Limb.Order.CUT),
            new Limb.FactAtLeast("technical", Decimal.parse("60")));

    private KronorBook() {}

    static RuleBook book() {
        ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
        clauses.add(
                new Entry(
                        ImmutableList.of(cited(LIMBS.get(9), "entry.allOf[0]"), cited(LIMBS.get(5), "entry.allOf[1]"))),
                new RankBy(cited(new Criterion.Cut(), "rankBy.by")),
                new PriceTest(limbs()),
                new Places(cited(new Places.Most.All(), "places.most")),
                new GapLimit(
                        cited(Share.parse("40%"), "gap.most"), cited(new Precision(4, Rounding.HALF_UP), "gap.cut")),
                new CostStatement(cited(new Anchor.FractionOfMean(Share.parse("50%")), "costStatement.below")));
        clauses.add(
                new Revival(
                        cited(Revival.Who.UNSHORTLISTED, "revivals.who"),
                        cited(Revival.OfferedPrice.LOWEST_SELECTED, "revivals.price"),
                        Optional.empty(),
                        cited(Revival.Supplies.NOTHING, "revivals.supplies"),
                        ImmutableList.of()),
                new Guarantee(ImmutableList.of(
                        cited(LIMBS.get(2), "guarantee.anyOf[0]"), cited(LIMBS.get(6), "guarantee.anyOf[1]"))),
                new BidClasses(ImmutableMap.of(
                        "A1",
                        cited(
                                ImmutableList.<Condition>of(
                                        new Condition.First(1),
                                        new Condition.Meets(LIMBS.get(1)),
                                        new Condition.Meets(LIMBS.get(9))),
                                "classes.A1"),
                        "B",
                        cited(ImmutableList.<Condition>of(), "classes.B"))),
                new Split(
                        always(cited(Share.ALL, "split.ofRest[1+]")),
                        Optional.empty(),
                        Optional.empty(),
                        cited(Rounding.HALF_UP, "split.rounding")),
                new OwnVolume(
                        cited(OwnVolume.Need.BRAND, "ownVolume.of"),
                        new OwnVolume.By.Place(always(cited(
                                new OwnVolume.Portion(Share.parse("85%"), Share.parse("5%")), "ownVolume.by[1+]"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        cited(Rounding.HALF_UP, "ownVolume.perRegion")),
                new PassThrough(
                        ImmutableList.of(
                                cited(rate("tariff", "6%", "0%"), "passThrough.rates[0]"),
                                cited(rate("vat", "17%", "3%"), "passThrough.rates[1]")),
                        Optional.empty(),
                        cited(new Precision(2, Rounding.HALF_UP), "passThrough.price")),
                new Reserves(cited(2, "reserves.count")));
        return new RuleBook(
                "KRONOR-1",
                ImmutableList.of("kronor"),
                new Name("kronor", "克朗"),
                new Name("kronor", "克朗"),
                Optional.empty(),
                ImmutableList.of(),
                ImmutableList.of(
                        new FactColumn("technical", "points", new Name("technical score", "技术得分")),
                        new FactColumn("former", "kronor", new Name("former price", "原中选价")),
                        new FactColumn("benchmark", FactColumn.Of.LOT, "kronor", new Name("benchmark price", "基准价"))),
                clauses.build());
    }

    private static PassThrough.Rate rate(String name, String from, String to) {
        return new PassThrough.Rate(name, Share.parse(from), Share.parse(to));
    }

    private static ImmutableList<Cited<Limb>> limbs() {
        ImmutableList.Builder<Cited<Limb>> limbs = ImmutableList.builder();
        for (int i = 0; i < LIMBS.size(); i++) {
            limbs.add(cited(LIMBS.get(i), limb(i)));
        }
        return limbs.build();
    }

    /** The path of a limb of the price test. */
    static String limb(int index) {
        return "priceTest.anyOf[" + index + "]";
    }

    /** A decision without a comparison. */
    static Decision decision(Reason reason, String path) {
        return new Decision(reason, new ClauseRef("KRONOR-1", path), Optional.empty());
    }

    /** A decision with a comparison, such as {@code ("0.5", BID_PRICE, ABOVE, "0.4", LIMIT)}. */
    static Decision decision(
            Reason reason,
            String path,
            String left,
            Operand.Kind leftKind,
            Operator operator,
            String right,
            Operand.Kind rightKind) {
        Comparison comparison = new Comparison(
                new Operand(leftKind, Decimal.parse(left)), operator, new Operand(rightKind, Decimal.parse(right)));
        return new Decision(reason, new ClauseRef("KRONOR-1", path), Optional.of(comparison));
    }
}
