package org.jicai.twin.family;

import static org.jicai.twin.family.Classes.meets;
import static org.jicai.twin.family.FamilyRegions.CHINA;
import static org.jicai.twin.family.Ranks.cheaper;
import static org.jicai.twin.family.Ranks.more;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jicai.twin.family.Classes.Category;
import org.jicai.twin.family.Exits.Heir;
import org.jicai.twin.family.FamilyFact.Kind;
import org.jicai.twin.family.OwnNeed.Portion;

/** Provincial and alliance rounds, and price negotiation. */
final class AllianceBooks {
    private static final String LONG_TERM = "long-term";

    private AllianceBooks() {}

    static List<FamilyBook> all() {
        FamilyFact sales = FamilyFact.of("sales", Kind.COUNT);
        FamilyFact technical = FamilyFact.of("technical", Kind.POINTS);
        return List.of(
                FamilyBook.china("CSJ-YD2022-1", AllianceBooks::yangtze2022)
                        .withBidFacts(
                                FamilyFact.of("quality", Kind.POINTS),
                                sales,
                                FamilyFact.of("antibacterial", Kind.YES_OR_NO),
                                FamilyFact.of("incumbent", Kind.YES_OR_NO))
                        .withTermClasses(FamilyLot.ORDINARY, LONG_TERM)
                        .withVolume()
                        .withoutReplacement(),
                FamilyBook.china("SHANGHAI-2020", AllianceBooks::shanghai2020)
                        .withBidFacts(
                                FamilyFact.of("lowest_of_provinces", Kind.PRICE),
                                FamilyFact.of("drug_score", Kind.POINTS),
                                FamilyFact.of("price_score", Kind.POINTS),
                                sales)
                        .withoutReplacement(),
                FamilyBook.china("CPM-2023", AllianceBooks::patentMedicine2023)
                        .withBidFacts(technical, sales)
                        .withoutReplacement(),
                FamilyBook.china("GUANGDONG-ALLIANCE", AllianceBooks::guangdong).withVolume(),
                FamilyBook.china("DOUBLE-ENVELOPE", AllianceBooks::doubleEnvelope)
                        .withBidFacts(technical),
                FamilyBook.china("SANMING", AllianceBooks::sanming)
                        .withLotFacts(FamilyFact.of("joint_limit", Kind.PRICE))
                        .withoutReplacement(),
                FamilyBook.china("NRDL", AllianceBooks::nationalNegotiation)
                        .withScale(4)
                        .withLotFacts(FamilyFact.of("reserve_price", Kind.PRICE)),
                FamilyBook.china("TARIFF-2018", AllianceBooks::tariff2018)
                        .withScale(2)
                        .withBidFacts(FamilyFact.of("imported", Kind.YES_OR_NO))
                        .withoutReplacement());
    }

    private static void yangtze2022(Contest contest) {
        Ranks.byScore(contest, "0.60", Map.of("quality", "0.40"), 4, RoundingMode.HALF_UP, cheaper(), more("sales"));
        PlaceRule.most(contest, 1);
        Selection.award(contest);
        Classes.tell(
                contest,
                Category.of("antibacterial", meets(Limb.fact("antibacterial", "1"))),
                Category.of("incumbent", meets(Limb.fact("incumbent", "1"))),
                Category.of("other"));
        OwnNeed.ofLot(
                contest,
                CHINA,
                OwnNeed.category(Map.of(
                        "antibacterial", Portion.of("0.50", "0"),
                        "incumbent", Portion.of("0.60", "0"),
                        "other", Portion.of("0.50", "0"))));
        boolean longTerm = contest.lot.termClass().equals(LONG_TERM) && !contest.has(FamilyBug.TERM_CLASS_IGNORED);
        Award.close(contest, longTerm ? "P3Y" : "P2Y");
        Exits.after(contest, Heir.NOBODY);
    }

    private static void shanghai2020(Contest contest) {
        Admission.entry(contest, Limb.statedWithBid("1", "lowest_of_provinces"));
        Ranks.byScore(
                contest,
                "0",
                Map.of("drug_score", "0.50", "price_score", "0.50"),
                4,
                RoundingMode.HALF_UP,
                more("drug_score"),
                more("price_score"),
                cheaper(),
                more("sales"));
        Selection.price(contest, Limb.multipleOfLowest("1.8", 2));
        PlaceRule.most(contest, 1);
        Selection.award(contest);
        Award.close(contest, "");
        Exits.after(contest, Heir.NOBODY);
    }

    private static void patentMedicine2023(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byScore(contest, "0.60", Map.of("technical", "0.40"), 4, RoundingMode.HALF_UP, cheaper(), more("sales"));
        PlaceRule.all(contest);
        Selection.price(contest, Limb.multipleOfMean("1.8"));
        Selection.price(contest, Limb.firstByCut("0.70", RoundingMode.HALF_UP), Limb.cutAbove("0.40"));
        Selection.award(contest);
        Award.close(contest, "");
        Exits.after(contest, Heir.NOBODY);
    }

    private static void guangdong(Contest contest) {
        Admission.ceiling(contest, 4);
        Ranks.byCut(contest, cheaper());
        PlaceRule.ofBids(contest, "0.70", RoundingMode.HALF_UP);
        Selection.award(contest);
        OwnNeed.ofBrand(contest, CHINA, OwnNeed.place(Portion.of("1.00", "0"), Portion.of("0.80", "0.20")));
        OwnNeed.pool(contest, false, "1.00");
        Award.close(contest, "P2Y");
        Exits.after(contest, Heir.POOL);
    }

    private static void doubleEnvelope(Contest contest) {
        Admission.entry(contest, Limb.fact("technical", "60"));
        Ranks.byPrice(contest, more("technical"));
        PlaceRule.most(contest, 1);
        Selection.award(contest);
        Award.close(contest, "P1Y");
        Exits.reserves(contest, 1);
        Exits.after(contest, Heir.RESERVES);
    }

    private static void sanming(Contest contest) {
        ReserveTalks.hold(contest, "joint_limit", null, 1);
        Ranks.byPrice(contest);
        PlaceRule.most(contest, 1);
        Selection.award(contest);
        Award.close(contest, "P1Y");
        Exits.after(contest, Heir.NOBODY);
    }

    private static void nationalNegotiation(Contest contest) {
        ReserveTalks.hold(contest, "reserve_price", "1.15", 2);
        Ranks.byPrice(contest);
        PlaceRule.all(contest);
        Selection.award(contest);
        Award.close(contest, "P2Y");
        Exits.after(contest, Heir.NOBODY);
    }

    private static void tariff2018(Contest contest) {
        Ranks.byPrice(contest);
        PlaceRule.all(contest);
        Selection.award(contest);
        Selection.passOn(contest, 2, "imported", "0.04", "0", "0.17", "0.03");
        Award.close(contest, "");
        Exits.after(contest, Heir.NOBODY);
    }
}
