package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.util.Optional;
import org.jicai.decision.Confidence;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.BidderCount;
import org.jicai.rules.CeilingTest;
import org.jicai.rules.Citation;
import org.jicai.rules.Cited;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.Limb;
import org.jicai.rules.Precision;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Quota;
import org.jicai.rules.Ranking;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.RegionDraft.RegionSet;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Source;
import org.jicai.rules.StepTable;
import org.jicai.rules.Term;
import org.jicai.rules.TermLength;
import org.jicai.rules.TieBreak;
import org.jicai.rules.VolumeShare;
import org.jicai.tender.LotClasses;
import org.jicai.tender.Name;
import org.jicai.tender.Region;

/** A small rule book built by hand, so that its digest does not move with the shipped ones: two places, two regions. */
final class SmallBook {

    private SmallBook() {}

    /** The book, with the given multiple of the lowest price as its first limb. */
    static RuleBook withMultiple(String multiple) {
        return new RuleBook(
                "SMALL-1",
                ImmutableList.of("small"),
                new Name("small", "小"),
                Optional.empty(),
                ImmutableList.of(new Source("S1", "A page", "A publisher", "2020")),
                ImmutableList.of(),
                ImmutableList.of(
                        new BidderCount(
                                cited(BidderCount.Counted.LISTED, "bidders.count"),
                                cited(true, "bidders.affiliatesOnce")),
                        new CeilingTest(cited(new Precision(4, Rounding.HALF_UP), "ceiling")),
                        new ComparisonPrice(
                                cited(new Precision(6, Rounding.HALF_UP), "comparison.unitPrice"),
                                cited(Ratio.parse("1.7"), "comparison.content"),
                                cited(Ratio.parse("1.9"), "comparison.fill"),
                                cited(Ratio.parse("1.95"), "comparison.pack")),
                        new Ranking(ImmutableList.of(cited(new TieBreak.ByLot(), "ties[0]"))),
                        new Quota(always(cited(2, "quota[1+]"))),
                        new PriceTest(ImmutableList.of(
                                cited(
                                        new Limb.AtMostMultiple(Ratio.parse(multiple), new Anchor.Lowest()),
                                        "priceTest.anyOf[0]"),
                                cited(new Limb.CutFromCeilingAtLeast(Share.parse("50%")), "priceTest.anyOf[1]"),
                                cited(new Limb.AtMost(UnitPrice.ofYuan("0.1")), "priceTest.anyOf[2]"))),
                        new VolumeShare(
                                ImmutableMap.of(LotClasses.ORDINARY, always(cited(Share.parse("60%"), "volume[1+]"))),
                                cited(Rounding.HALF_UP, "volume.rounding")),
                        new Term(ImmutableMap.of(
                                LotClasses.ORDINARY, always(cited((TermLength) new TermLength.Years(2), "term[1+]")))),
                        new RegionDraft(
                                cited(
                                        new RegionSet("two", ImmutableList.of(new Region("北京"), new Region("天津"))),
                                        "regions.set"),
                                cited(1, "regions.privilege"))));
    }

    /** A table with one row. */
    static <T> StepTable<T> always(T entry) {
        return new StepTable<>(ImmutableRangeMap.of(Range.atLeast(1), entry));
    }

    /** A number a secondary source gives. */
    static <T> Cited<T> cited(T value, String path) {
        return new Cited<>(
                value,
                path,
                new Citation(
                        "", ImmutableList.of("S1"), Confidence.SECONDARY, "", ImmutableList.of(), ImmutableList.of()));
    }
}
