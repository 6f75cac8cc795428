package org.jicai.twin.family;

import static org.jicai.twin.family.Classes.firstShare;
import static org.jicai.twin.family.Classes.meets;
import static org.jicai.twin.family.Classes.rescued;
import static org.jicai.twin.family.FamilyRegions.CHINA;
import static org.jicai.twin.family.Ranks.cheaper;
import static org.jicai.twin.family.Ranks.less;
import static org.jicai.twin.family.Ranks.more;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jicai.twin.family.Classes.Category;
import org.jicai.twin.family.Exits.Heir;
import org.jicai.twin.family.FamilyFact.Kind;
import org.jicai.twin.family.OwnNeed.Portion;
import org.jicai.twin.family.OwnNeed.Row;

/** Books nobody published, for what no published book says. */
final class MadeUpBooks {
    private MadeUpBooks() {}

    static List<FamilyBook> all() {
        FamilyFact sales = FamilyFact.of("sales", Kind.COUNT);
        FamilyFact quality = FamilyFact.of("quality", Kind.POINTS);
        FamilyFact small = FamilyFact.of("small", Kind.YES_OR_NO);
        FamilyFact cap = FamilyFact.of("cap", Kind.PRICE);
        return List.of(
                FamilyBook.china("MADE-UP-SPLIT", MadeUpBooks::split)
                        .withBidFacts(
                                sales,
                                quality,
                                small,
                                FamilyFact.of("quote", Kind.PRICE),
                                FamilyFact.of("capacity", Kind.UNITS))
                        .withLotFacts(cap)
                        .withVolume(),
                FamilyBook.china("MADE-UP-POOL", MadeUpBooks::pool)
                        .withBidFacts(sales, quality, small, FamilyFact.of("old", Kind.PRICE))
                        .withLotFacts(cap)
                        .withVolume(),
                FamilyBook.china("MADE-UP-DRAFT", MadeUpBooks::draft)
                        .withBidFacts(sales)
                        .withLotFacts(cap)
                        .withVolume(),
                FamilyBook.china("MADE-UP-RESERVES", MadeUpBooks::reserves)
                        .withBidFacts(sales)
                        .withVolume());
    }

    private static void split(Contest contest) {
        Admission.ceiling(contest, 4);
        Admission.entry(contest, Limb.cutAbove("0.10"), Limb.publishedForLot("1.5", "cap"));
        Ranks.byPrice(contest, more("sales"));
        MatchOffer.ask(contest, Limb.fact("small", "1"), Limb.withinOf(2, "0.05", "2", "30"));
        PlaceRule.most(contest, 4);
        Selection.price(
                contest,
                List.of(Limb.withinOf(2, "0.02", null, null), Limb.statedWithBid("0.9", "quote")),
                List.of(Limb.firstByCut("0.50", RoundingMode.FLOOR)));
        Selection.award(contest);
        Selection.guarantee(contest, Limb.fact("quality", "80"), Limb.cutAtLeast("0.70"));
        Selection.passOn(contest, 3, null, "0.13", "0.03");
        SplitRule split =
                new SplitRule(winners -> winners == 1 ? "1.00" : winners == 2 ? "0.60" : "0.50", "capacity", "0.55");
        split.apply(contest, CHINA, "0.70");
        Award.close(contest, "P18M");
        Exits.after(contest, Heir.SPLIT);
    }

    private static void pool(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byScore(
                contest, "0.50", Map.of("quality", "0.30", "small", "0.20"), 2, RoundingMode.FLOOR, more("sales"));
        PlaceRule.ofBids(contest, "0.60", RoundingMode.CEILING);
        GapRule.most(contest, "0.30", 2, RoundingMode.FLOOR);
        Selection.price(contest, Limb.multipleOfMean("1.2"));
        Selection.price(contest, Limb.firstByRank("0.60", RoundingMode.CEILING), Limb.fact("quality", "75"));
        Selection.award(contest);
        Selection.guarantee(contest, Limb.withinOf(1, "0.02", null, null));
        Classes.tell(
                contest,
                Category.of("X", rescued(), meets(Limb.cutAtLeast("0.50"))),
                Category.of("Y", firstShare("0.50", RoundingMode.CEILING)),
                Category.of("Z"));
        contest.supply.rounding = RoundingMode.FLOOR;
        OwnNeed.ofBrand(
                contest,
                CHINA,
                OwnNeed.raised(
                        OwnNeed.overPublished(
                                "cap",
                                new Row("0.8", Portion.of("0.90", "0.10")),
                                new Row("1", Portion.of("0.60", "0.20"))),
                        "old",
                        "0.80",
                        "0.05"));
        OwnNeed.pool(contest, true, "0.50");
        Award.close(contest, "2030-06-30");
        Exits.after(contest, Heir.POOL);
    }

    private static void reserves(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byCut(contest, cheaper(), less("sales"));
        PlaceRule.most(contest, 3);
        Selection.award(contest);
        contest.supply.shareAndPick(CHINA, "0.80", 0);
        Award.close(contest, "P2Y");
        Exits.reserves(contest, 2);
        Exits.after(contest, Heir.RESERVES);
    }

    private static void draft(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byPrice(contest, more("sales"));
        PlaceRule.most(contest, 3);
        Selection.price(contest, Limb.multipleOfLowest("1.1", 1), Limb.publishedForLot("1.3", "cap"));
        Selection.award(contest);
        Selection.guarantee(contest, Limb.cutAtLeast("0.60"));
        contest.supply.shareAndPick(CHINA, "0.80", 1);
        Award.close(contest, "");
        Exits.after(contest, Heir.IN_TURN);
    }
}
