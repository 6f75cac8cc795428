package org.jicai.twin.family;

import static org.jicai.twin.family.Classes.first;
import static org.jicai.twin.family.Classes.firstShare;
import static org.jicai.twin.family.Classes.meets;
import static org.jicai.twin.family.Classes.rescued;
import static org.jicai.twin.family.FamilyRegions.CHINA;
import static org.jicai.twin.family.Ranks.more;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jicai.twin.family.Classes.Category;
import org.jicai.twin.family.Exits.Heir;
import org.jicai.twin.family.FamilyFact.Kind;
import org.jicai.twin.family.OwnNeed.Portion;

/** Insulin, and the renewals of national rounds. */
final class InsulinBooks {
    private InsulinBooks() {}

    static List<FamilyBook> all() {
        FamilyFact sales = FamilyFact.of("sales", Kind.COUNT);
        return List.of(
                FamilyBook.china("GY-YD2021-3", InsulinBooks::insulin2021)
                        .withBidFacts(sales)
                        .withVolume(),
                FamilyBook.china("GY-YD2024-1", InsulinBooks::insulin2024)
                        .withBidFacts(sales, FamilyFact.of("previous_price", Kind.PRICE))
                        .withLotFacts(
                                FamilyFact.of("class_a_price", Kind.PRICE), FamilyFact.of("class_b_price", Kind.PRICE))
                        .withVolume(),
                FamilyBook.china("RENEWAL-2026", InsulinBooks::renewal2026)
                        .withBidFacts(
                                sales,
                                FamilyFact.of("benchmark", Kind.HIGH_PRICE),
                                FamilyFact.of("old_price", Kind.PRICE))
                        .withVolume(),
                FamilyBook.china("JIANGSU-2022", InsulinBooks::jiangsu2022)
                        .withBidFacts(sales)
                        .withLotFacts(FamilyFact.of("inquiry_cap", Kind.PRICE))
                        .withoutReplacement());
    }

    private static void insulin2021(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byPrice(contest, more("sales"));
        PlaceRule.most(contest, 7);
        Selection.award(contest);
        Selection.guarantee(contest, Limb.cutAtLeast("0.40"));
        Classes.tell(
                contest,
                Category.of("A1", first(1)),
                Category.of("C", rescued()),
                Category.of("A", firstShare("0.40", RoundingMode.HALF_UP)),
                Category.of("B"));
        OwnNeed.ofBrand(
                contest,
                CHINA,
                OwnNeed.category(Map.of(
                        "A1", Portion.of("1.00", "0"),
                        "A", Portion.of("0.80", "0"),
                        "B", Portion.of("0.70", "0.30"),
                        "C", Portion.of("0.50", "0.50"))));
        OwnNeed.pool(contest, true, "1.00");
        Award.close(contest, "P2Y");
        Exits.after(contest, Heir.POOL);
    }

    private static void insulin2024(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byPrice(contest, more("sales"));
        PlaceRule.most(contest, 7);
        Selection.price(contest, Limb.multipleOfLowest("1.3", 1), Limb.publishedForLot("1", "class_b_price"));
        Selection.award(contest);
        Selection.guarantee(contest, Limb.statedWithBid("1", "previous_price"));
        Limb classA = Limb.publishedForLot("1", "class_a_price");
        Classes.tell(
                contest,
                Category.of("A1", first(1), meets(classA)),
                Category.of("A", meets(classA)),
                Category.of("C", rescued()),
                Category.of("B"));
        OwnNeed.ofBrand(
                contest,
                CHINA,
                OwnNeed.category(Map.of(
                        "A1", Portion.of("1.00", "0"),
                        "A", Portion.of("0.80", "0"),
                        "B", Portion.of("0.55", "0"),
                        "C", Portion.of("0.45", "0"))));
        OwnNeed.pool(contest, false, "1.00");
        Award.close(contest, "2027-12-31");
        Exits.after(contest, Heir.POOL);
    }

    private static void renewal2026(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byPrice(contest, more("sales"));
        PlaceRule.all(contest);
        Selection.price(contest, Limb.statedWithBid("1", "benchmark"));
        Selection.award(contest);
        OwnNeed.ofBrand(
                contest,
                CHINA,
                OwnNeed.raised(
                        OwnNeed.overStated(
                                "benchmark",
                                new OwnNeed.Row("0.5", Portion.of("0.90", "0")),
                                new OwnNeed.Row("0.7", Portion.of("0.80", "0")),
                                new OwnNeed.Row("0.85", Portion.of("0.70", "0")),
                                new OwnNeed.Row("1", Portion.of("0.60", "0"))),
                        "old_price",
                        "0.90",
                        "0.01"));
        Award.close(contest, "2028-12-31");
        Exits.after(contest, Heir.NOBODY);
    }

    private static void jiangsu2022(Contest contest) {
        Ranks.byPrice(contest, more("sales"));
        PlaceRule.all(contest);
        Selection.price(
                contest,
                List.of(Limb.publishedForLot("1", "inquiry_cap")),
                List.of(Limb.firstByRank("0.50", RoundingMode.HALF_UP)));
        Selection.award(contest);
        Award.close(contest, "P2Y");
        Exits.after(contest, Heir.NOBODY);
    }
}
