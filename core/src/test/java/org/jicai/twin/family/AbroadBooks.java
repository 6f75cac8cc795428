package org.jicai.twin.family;

import static org.jicai.twin.family.Classes.meets;
import static org.jicai.twin.family.FamilyRegions.WHOLE_COUNTRY;
import static org.jicai.twin.family.Ranks.cheaper;

import java.math.RoundingMode;
import java.util.List;
import org.jicai.twin.family.Classes.Category;
import org.jicai.twin.family.Exits.Heir;
import org.jicai.twin.family.FamilyFact.Kind;

/** Comparable auctions abroad. */
final class AbroadBooks {
    private AbroadBooks() {}

    static List<FamilyBook> all() {
        return List.of(
                FamilyBook.abroad("SE-PRODUCT-OF-THE-MONTH", AbroadBooks::sweden)
                        .withBidFacts(FamilyFact.of("supply_confirmed", Kind.YES_OR_NO)),
                FamilyBook.abroad("DK-PRICE-BANDS", AbroadBooks::denmark)
                        .withScale(2)
                        .withBidFacts(FamilyFact.of("first_week_supply", Kind.YES_OR_NO)),
                FamilyBook.abroad("DE-REBATE", AbroadBooks::germany)
                        .withScale(2)
                        .withLotFacts(FamilyFact.of("partners", Kind.PLACES)),
                FamilyBook.abroad("NZ-TENDER", AbroadBooks::newZealand).withVolume(),
                FamilyBook.abroad("NL-PREFERENCE", contest -> netherlands(contest, Limb.multipleOfLowest("1", 1))),
                FamilyBook.abroad(
                        "NL-PREFERENCE-5", contest -> netherlands(contest, Limb.withinOfLowest("0.05", null, null))),
                FamilyBook.abroad("BR-PREGAO", AbroadBooks::brazil)
                        .withBidFacts(FamilyFact.of("small_firm", Kind.YES_OR_NO))
                        .withVolume(),
                FamilyBook.abroad("UNICEF-SPLIT", AbroadBooks::unicef)
                        .withBidFacts(FamilyFact.of("capacity_units", Kind.UNITS))
                        .withVolume(),
                FamilyBook.abroad("IN-L1", AbroadBooks::india)
                        .withBidFacts(FamilyFact.of("technical_cover", Kind.YES_OR_NO))
                        .withVolume());
    }

    private static void sweden(Contest contest) {
        Admission.entry(contest, Limb.fact("supply_confirmed", "1"));
        Ranks.byPrice(contest);
        PlaceRule.most(contest, 1);
        Selection.award(contest);
        contest.supply.pick(WHOLE_COUNTRY, 0);
        Award.close(contest, "P1M");
        Exits.reserves(contest, 2);
        Exits.after(contest, Heir.RESERVES);
    }

    private static void denmark(Contest contest) {
        Admission.entry(contest, Limb.fact("first_week_supply", "1"));
        Ranks.byPrice(contest);
        PlaceRule.all(contest);
        Selection.award(contest);
        Classes.tell(
                contest,
                Category.of("A", meets(Limb.multipleOfLowest("1", 1))),
                Category.of("B", meets(Limb.withinOfLowest("0.05", "5", "20"))),
                Category.of("C"));
        Award.close(contest, "P14D");
        Exits.after(contest, Heir.NOBODY);
        Exits.after(contest, Heir.NOBODY);
    }

    private static void germany(Contest contest) {
        Admission.ceiling(contest, 2);
        Ranks.byCut(contest, cheaper());
        PlaceRule.ofLot(contest, "partners");
        GapRule.most(contest, "0.40", 4, RoundingMode.HALF_UP);
        Selection.award(contest);
        Award.close(contest, "P24M");
        Exits.after(contest, Heir.NOBODY);
        Exits.after(contest, Heir.NOBODY);
    }

    private static void newZealand(Contest contest) {
        Ranks.byPrice(contest);
        PlaceRule.most(contest, 1);
        Selection.award(contest);
        contest.supply.shareAndPick(WHOLE_COUNTRY, "0.95", 0);
        Award.close(contest, "P3Y");
        Exits.after(contest, Heir.NOBODY);
    }

    private static void netherlands(Contest contest, Limb limb) {
        Ranks.byPrice(contest);
        PlaceRule.all(contest);
        Selection.price(contest, limb);
        Selection.award(contest);
        Award.close(contest, "P6M");
        Exits.after(contest, Heir.NOBODY);
        Exits.after(contest, Heir.NOBODY);
    }

    private static void brazil(Contest contest) {
        Ranks.byPrice(contest);
        MatchOffer.ask(contest, Limb.fact("small_firm", "1"), Limb.multipleOfLowest("1.05", 1));
        PlaceRule.most(contest, 1);
        Selection.award(contest);
        contest.supply.shareAndPick(WHOLE_COUNTRY, "1.00", 0);
        Award.close(contest, "P12M");
        Exits.after(contest, Heir.NOBODY);
    }

    private static void unicef(Contest contest) {
        Ranks.byPrice(contest);
        PlaceRule.most(contest, 3);
        Selection.award(contest);
        new SplitRule(winners -> "1.00", "capacity_units", "0.60").apply(contest, WHOLE_COUNTRY, "1.00");
        Award.close(contest, "P3Y");
        Exits.after(contest, Heir.SPLIT);
    }

    private static void india(Contest contest) {
        Admission.entry(contest, Limb.fact("technical_cover", "1"));
        Ranks.byPrice(contest);
        PlaceRule.most(contest, 3);
        Selection.price(contest, Limb.multipleOfLowest("1", 1));
        Selection.award(contest);
        Selection.offerLowest(contest);
        new SplitRule(winners -> winners == 1 ? "1.00" : "0.60", null, null).apply(contest, WHOLE_COUNTRY, "1.00");
        Award.close(contest, "P1Y");
        Exits.after(contest, Heir.SPLIT);
    }
}
