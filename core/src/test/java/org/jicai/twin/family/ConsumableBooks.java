package org.jicai.twin.family;

import static org.jicai.twin.family.FamilyRegions.CHINA;
import static org.jicai.twin.family.Ranks.less;
import static org.jicai.twin.family.Ranks.more;

import java.math.RoundingMode;
import java.util.List;
import org.jicai.twin.family.Exits.Heir;
import org.jicai.twin.family.FamilyFact.Kind;
import org.jicai.twin.family.OwnNeed.Portion;

/** High-value consumables. */
final class ConsumableBooks {
    private ConsumableBooks() {}

    static List<FamilyBook> all() {
        FamilyFact sales = FamilyFact.of("sales", Kind.COUNT);
        FamilyFact intended = FamilyFact.of("intended", Kind.COUNT);
        return List.of(
                FamilyBook.china("LH-HD2020-1", ConsumableBooks::lenses2020)
                        .withBidFacts(sales)
                        .withLotFacts(FamilyFact.of("places", Kind.PLACES))
                        .withVolume(),
                FamilyBook.china("CLIPS-2022", ConsumableBooks::clips2022)
                        .withBidFacts(sales)
                        .withVolume(),
                FamilyBook.china("STENTS-2020", ConsumableBooks::stents2020)
                        .withScale(2)
                        .withBidFacts(sales, FamilyFact.of("registration", Kind.COUNT)),
                FamilyBook.china("STENTS-2022", ConsumableBooks::stents2022).withScale(2),
                FamilyBook.china("JOINTS-2021", ConsumableBooks::joints2021)
                        .withScale(2)
                        .withBidFacts(intended)
                        .withVolume(),
                FamilyBook.china("SPINE-2022", ConsumableBooks::spine2022)
                        .withScale(2)
                        .withBidFacts(intended));
    }

    private static void lenses2020(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byPrice(contest, more("sales"));
        PlaceRule.ofLot(contest, "places");
        Selection.award(contest);
        SplitRule split = new SplitRule(winners -> winners == 1 ? "1.00" : winners <= 3 ? "0.60" : "0.50", null, null);
        split.apply(contest, CHINA, "0.60");
        Award.close(contest, "");
        Exits.after(contest, Heir.SPLIT);
    }

    private static void clips2022(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byPrice(contest, more("sales"));
        PlaceRule.all(contest);
        Selection.price(contest, Limb.cutAtLeast("0.65"));
        Selection.award(contest);
        OwnNeed.ofBrand(
                contest, CHINA, OwnNeed.cut("0.65", Portion.of("0.50", "0.30"), "0.75", Portion.of("0.80", "0")));
        OwnNeed.pool(contest, false, "1.00");
        Award.close(contest, "");
        Exits.after(contest, Heir.POOL);
    }

    private static void stents2020(Contest contest) {
        Ranks.byPrice(contest, more("sales"), less("registration"));
        PlaceRule.most(contest, 10);
        Selection.price(contest, Limb.multipleOfLowest("1.8", 1), Limb.below("2850"));
        Selection.award(contest);
        Award.close(contest, "P2Y");
        Exits.after(contest, Heir.NOBODY);
        Exits.after(contest, Heir.NOBODY);
    }

    private static void stents2022(Contest contest) {
        Admission.ceiling(contest, 2);
        Ranks.byPrice(contest);
        PlaceRule.all(contest);
        Selection.award(contest);
        Award.close(contest, "P3Y");
        Exits.after(contest, Heir.NOBODY);
        Exits.after(contest, Heir.NOBODY);
    }

    private static void joints2021(Contest contest) {
        Admission.ceiling(contest, 2);
        Ranks.byPrice(contest, more("intended"));
        PlaceRule.ofBids(contest, "0.90", RoundingMode.HALF_UP);
        Selection.award(contest);
        OwnNeed.ofBrand(
                contest,
                CHINA,
                OwnNeed.place(
                        Portion.of("1.00", "0"),
                        Portion.of("0.90", "0"),
                        Portion.of("0.85", "0.05"),
                        Portion.of("0.80", "0.10"),
                        Portion.of("0.75", "0.15"),
                        Portion.of("0.70", "0.20")));
        OwnNeed.pool(contest, false, "1.00");
        Award.close(contest, "P2Y");
        Exits.after(contest, Heir.POOL);
    }

    private static void spine2022(Contest contest) {
        Admission.ceiling(contest, 2);
        Ranks.byPrice(contest, more("intended"));
        PlaceRule.ofBids(contest, "0.50", RoundingMode.HALF_UP);
        Selection.award(contest);
        Selection.guarantee(contest, Limb.cutAtLeast("0.60"));
        Award.close(contest, "P3Y");
        Exits.after(contest, Heir.NOBODY);
        Exits.after(contest, Heir.NOBODY);
    }
}
