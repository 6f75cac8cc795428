package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * One spoilt place each of {@link OtherBook}, as in {@link BadRuleBookTest}: a piece of it, what stands there instead, and the
 * finding, which must name the line of the mark §.
 */
class BadOtherBookTest {

    private static final String PERCENT = "expected a percentage above 0% and up to 100%, such as 50%";
    private static final String LIMBS =
            "one of atMostMultiple, cutFromCeilingAtLeast, atMost, below, cutFromCeilingAbove,"
                    + " atMostPublished, within, inFirst";

    @Test
    void headerAndFacts() {
        refused("{en: kronor, zh: 瑞典克朗}", "§{en: kronor}", "currency: \"\", expected the key zh");
        refused("{en: kronor, zh: 瑞典克朗}", "§SEK", "currency: \"SEK\", expected keys with their values");
        refused("of: bid", "of: firm§", "facts.small_firm.of: \"firm\", expected one of bid, lot");
        refused(
                "{fact: partners}",
                "{fact: technical}§",
                "places.most.fact: \"technical\", expected a fact of a lot that the book declares under facts. Maybe \"of: lot\""
                        + " was meant there");
        refused(
                "{fact: small_firm, atLeast",
                "{fact: benchmark§, atLeast",
                "matchRight.who.fact: \"benchmark\", expected a fact of a bid that the book declares under facts. Maybe \"of:"
                        + " bid\" was meant there");
        refused(
                "onlyWith: imported",
                "onlyWith: import§",
                "passThrough.onlyWith: \"import\", expected one of technical, small_firm, old_price, imported. Maybe"
                        + " \"imported\" was meant");
        refused(
                "  partners:",
                "  pages: {of: lot, unit: a, en: b, zh: c}§\n  partners:",
                "facts.pages: \"pages\", expected a fact that a clause reads");
    }

    @Test
    void entry_looksAtABidAlone() {
        refused(
                "{cutFromCeilingAbove: 10%}",
                "{atMostMultiple: 1.8, of: lowest}§",
                "entry.allOf[1].atMostMultiple: \"atMostMultiple\", expected one of cutFromCeilingAtLeast, atMost, below,"
                        + " cutFromCeilingAbove, atMostPublished, fact");
        refused(
                "{cutFromCeilingAbove: 10%}",
                "{inFirst: 10%}§",
                "entry.allOf[1].inFirst: \"inFirst\", expected one of cutFromCeilingAtLeast, atMost, below,"
                        + " cutFromCeilingAbove, atMostPublished, fact");
        refused(
                "cutFromCeilingAbove: 10%",
                "cutFromCeilingAbove: 0%§", "entry.allOf[1].cutFromCeilingAbove: \"0%\", " + PERCENT);
        refused(
                "  allOf:",
                "  allof:§",
                "entry.allof: \"allof\", expected one of the keys allOf. Maybe \"allOf\" was meant");
    }

    @Test
    void limbs() {
        refused(
                "atMostPublished: 1.3",
                "atMostPublished: 0§",
                "entry.allOf[2].atMostPublished: \"0\", expected a number above 0, such as 1.3");
        refused(
                "1.3, price: {lot: benchmark}",
                "1.3, price: {bid: benchmark}§",
                "entry.allOf[2].price.bid: \"benchmark\", expected a fact of a bid that the book declares under facts. Maybe"
                        + " \"of: bid\" was meant there");
        refused(
                "1.3, price: {lot: benchmark}",
                "1.3, price: {}§",
                "entry.allOf[2].price: \"{…}\", expected either lot or bid, with the fact that states the price");
        refused(
                "1.3, price: {lot: benchmark}",
                "1.3, price: {lots: benchmark}§",
                "entry.allOf[2].price.lots: \"lots\", expected one of the keys lot, bid. Maybe \"lot\" was meant");
        refused(
                "1.3, price: {lot: benchmark}",
                "1.3, price: benchmark§",
                "entry.allOf[2].price: \"benchmark\", expected keys with their values");
        refused("atLeast: 60", "atLeast: many§", "entry.allOf[0].atLeast: \"many\", expected a number, such as 60");
        refused("most: 20.50", "most: 4§", "priceTest[0].anyOf[0].most: \"4\", expected at least as much as least, 5");
        refused(
                "most: 20.50",
                "most: 20.505§",
                "priceTest[0].anyOf[0]: \"20.505\", expected at most the 2 decimals of comparison.unitPrice");
        refused(
                "least: 5",
                "least: 0§",
                "priceTest[0].anyOf[0].least: \"0\", expected a price above 0 with at most 8 decimals, such as 0.1000");
        refused(", by: cut}", "}§", "priceTest[0].anyOf[1]: \"\", expected the key by");
        refused(
                "by: cut",
                "by: cuts§",
                "priceTest[0].anyOf[1].by: \"cuts\", expected one of rank, cut. Maybe \"cut\" was meant");
        refused(
                "inFirst: 30%, rounding: ceiling",
                "inFirst: 30%, rounding: exact§",
                "priceTest[1].ifNobody[0].rounding: \"exact\", expected one of half-up, half-even, floor, ceiling");
    }

    @Test
    void priceTests_guaranteeAndCostStatement() {
        refused(
                "anyOf: [{cutFromCeilingAtLeast: 60%}]",
                "anyOf: []§", "guarantee.anyOf: \"[…]\", expected at least one limb");
        refused(
                "ifNobody: [{inFirst: 30%, rounding: ceiling, by: rank}]",
                "ifNobody: []§", "priceTest[1].ifNobody: \"[…]\", expected at least one limb");
        refused("ifNobody:", "else:§", "priceTest[1].else: \"else\", expected one of the keys anyOf, ifNobody");
        refused(
                "{fractionOfMean: 50%}",
                "mean§", "costStatement.below: \"mean\", expected one of lowest, secondLowest");
    }

    @Test
    void reserve() {
        refused(
                "{lot: reserve_price}",
                "{bid: old_price}§",
                "reserve.price: \"{…}\", expected a reserve price of the lot");
        refused("entry: 1.15", "entry: 0.85§", "reserve.entry: \"0.85\", expected a number of at least 1, such as 1.8");
        refused("entry: 1.15, ", "§", "reserve.offers: \"2\", expected 1 where there is no entry limit to reach");
        refused(", offers: 2", "§", "reserve: \"\", expected the key offers");
    }

    @Test
    void rankBy_weightsAreTheWhole() {
        refused("weight: 40%", "weight: 30%§", "rankBy.by.score: \"90%\", expected weights of 100% together");
        refused(
                "[{price: 60%}, {fact: technical, weight: 40%}]",
                "[]§", "rankBy.by.score: \"0%\", expected weights of 100% together");
        refused(
                "{price: 60%}",
                "{prices: 60%}§", "rankBy.by.score[0]: \"{…}\", expected either price, or fact and weight");
        refused(", weight: 40%", "§", "rankBy.by.score[1]: \"\", expected the key weight");
        refused(
                "{score: [{price: 60%}, {fact: technical, weight: 40%}], scale: 4, rounding: half-up}",
                "price§", "rankBy.by: \"price\", expected cut, or keys with a score, a scale and a rounding");
    }

    @Test
    void ties_priceOnceAndOnlyWhereSomethingElseRanks() {
        refused("[price, lot]", "[price, price, lot]§", "ties[1]: \"price\", expected price once");
        refused(
                "[price, lot]",
                "[lot, price]§",
                "ties[0]: \"lot\", expected a lot only as the last tie-break, since it decides every tie");
        refusedIn(
                OtherBook.without(OtherBook.with("[price, lot]", "[price, lot]§"), "rankBy"),
                "ties[0]: \"price\", expected the clause rankBy beside it, or another tie-break");
    }

    @Test
    void matchRight() {
        refused(
                "{atMostMultiple: 1.05, of: lowest}",
                "{fact: technical, atLeast: 1}§",
                "matchRight.within.fact: \"fact\", expected " + LIMBS);
        refused(
                "who: {fact: small_firm, atLeast: 1}",
                "who: small§",
                "matchRight.who: \"small\", expected keys with their values");
    }

    @Test
    void places_orQuota() {
        String most = "all, a whole number from 1 to 9999, or keys with ofBids or fact";
        refused("{fact: partners}", "0§", "places.most: \"0\", expected " + most);
        refused("{fact: partners}", "some§", "places.most: \"some\", expected " + most);
        refused("{fact: partners}", "{ofBids: 50%}§", "places.most: \"\", expected the key rounding");
        refused(
                "{fact: partners}",
                "{ofBids: 50%, rounding: exact}§",
                "places.most.rounding: \"exact\", expected one of half-up, half-even, floor, ceiling");
        refused(
                "gap:",
                "quota: {1+: 1, cite: {clause: C, confidence: assumed}}\ngap:",
                "places: \"places\", expected either quota or places",
                "places:");
        refusedIn("§" + OtherBook.without(OtherBook.TEXT, "places"), "\"\", expected the key quota or places");
    }

    @Test
    void gap() {
        refused("gap: {most: 40%", "gap: {most: 40§", "gap.most: \"40\", " + PERCENT + ". Maybe \"40%\" was meant");
        refused(
                "gap: {most: 40%, cut: {scale: 4, rounding: half-up}",
                "gap: {most: 40%, cut: 4§", "gap.cut: \"4\", expected a scale and a rounding");
    }

    @Test
    void classes_onlyTheLastTakesTheRest() {
        refused(
                "B: []",
                "B: [{first: 9}]§",
                "classes.B: \"[…]\", expected no condition for the last class, which takes the rest");
        refused(
                "A: [{firstShare: 40%, rounding: floor}]",
                "A: []§",
                "classes.A: \"[…]\", expected at least one condition, since only the last class takes the rest");
        refused("{rescued: true}", "{rescued: false}§", "classes.C[0].rescued: \"false\", expected one of true");
        refused(
                "{first: 1}",
                "{last: 1}§",
                "classes.A1[0]: \"{…}\", expected one of first, firstShare, meets, rescued");
        refused("{first: 1}", "{first: 0}§", "classes.A1[0].first: \"0\", expected a whole number from 1 to 9999");
        refused(
                "{firstShare: 40%, rounding: floor}",
                "{firstShare: 40%}§", "classes.A[0]: \"\", expected the key rounding");
        refused(
                "{meets: {below: 2.5}}",
                "{meets: {below: 2.555}}§",
                "classes.A1: \"2.555\", expected at most the 2 decimals of comparison.unitPrice");
        refused("  A1: [", "  A 1§: [", "classes.A 1: \"A 1\", expected a class of letters, digits and hyphens");
        refusedIn(
                OtherBook.without(OtherBook.with("[{rescued: true}]", "[{rescued: true}]§"), "guarantee"),
                "classes.C: \"rescued\", expected the clause guarantee or revivals, which can rescue a bid");
    }

    @Test
    void passThrough() {
        refused(
                "from: 6%",
                "from: 6§",
                "passThrough.rates[0].from: \"6\", expected a percentage from 0% to 100%, such as 50%. Maybe \"6%\" was meant");
        refused("name: VAT, ", "§", "passThrough.rates[1]: \"\", expected the key name");
        refused(
                "[{name: tariff, from: 6%, to: 0%}, {name: VAT, from: 17%, to: 3%}]",
                "[]§", "passThrough.rates: \"[…]\", expected at least one rate");
    }

    @Test
    void ownVolume_byClass() {
        refused("      B: {own: 80%, pool: 5%}\n", "", "ownVolume.by.class: \"\", expected the key B", "    class:");
        refused("      B: {own", "      D§: {own", "ownVolume.by.class.D: \"D\", expected one of the keys A1, A, C, B");
        refused(
                "{own: 90%, pool: 0%}",
                "{own: 90%, pool: 20%}§",
                "ownVolume.by.class.A: \"110%\", expected own and pool of at most 100% together");
        refused("{own: 90%, pool: 0%}", "{own: 90%}§", "ownVolume.by.class.A: \"\", expected the key pool");
        refusedIn(
                OtherBook.without(OtherBook.with("    class:", "    class:§"), "classes"),
                "ownVolume.by.class: \"class\", expected the clause classes beside it");
        refused(
                "    class:",
                "    group:",
                "ownVolume.by: \"{…}\", expected one of class, place, cut, overPublished",
                "  by:\n");
    }

    @Test
    void ownVolume_pool() {
        refused("  pool: first\n", "", "ownVolume.losers: \"losers\", expected the key pool beside it", "  losers:");
        refused(
                "  losers: 100%\n  pool: first\n",
                "", "ownVolume.by: \"pool\", expected the key pool of the clause beside it", "  by:\n");
        refused(
                "of: brand",
                "of: lot",
                "ownVolume.losers: \"losers\", expected it only where the need is that of the brand",
                "  losers:");
        refused("pool: first", "pool: last§", "ownVolume.pool: \"last\", expected one of first, open");
        refused("factor: 90%, ", "§", "ownVolume.raised: \"\", expected the key factor");
    }

    @Test
    void ownVolume_knotsAndRowsRise() {
        refusedIn(OtherBook.by("""
                        cut: [{cut: 65%, own: 50%, pool: 30%}, {cut: 65%, own: 80%, pool: 0%}]§
                        precision: {scale: 4, rounding: half-up}
                        """), "ownVolume.by.cut[1]: \"65%\", expected more than 65%");
        refusedIn(
                OtherBook.by("cut: []§\nprecision: {scale: 4, rounding: half-up}\n"),
                "ownVolume.by.cut: \"[…]\", expected at least one knot");
        refusedIn(
                OtherBook.by("cut: [{cut: 65%, own: 50%, pool: 30%}]").replace("  by:\n", "  by:§\n"),
                "ownVolume.by: \"\", expected the key precision");
        refusedIn(OtherBook.by("""
                        overPublished: {lot: benchmark}
                        rows: [{atMost: 1.5, own: 90%, pool: 0%}, {atMost: 0.5, own: 50%, pool: 60%}]§
                        """), "ownVolume.by.rows[1]: \"0.5\", expected more than 1.5");
        refusedIn(OtherBook.by("""
                        overPublished: {lot: benchmark}
                        rows: [{atMost: 0.5, own: 50%, pool: 60%}]§
                        """), "ownVolume.by.rows[0]: \"110%\", expected own and pool of at most 100% together");
        refusedIn(
                OtherBook.by("place: {1: {own: 100%, pool: 0%}, 3+: {own: 85%, pool: 5%}}§"),
                "ownVolume.by.place[3+]: \"3+\", expected a row for 2 before this one");
    }

    @Test
    void split() {
        refusedIn(
                OtherBook.with(OtherBook.split(), "4+: 50%", "5+: 50%§"),
                "split.ofRest[5+]: \"5+\", expected a row for 4 before this one");
        refusedIn(
                OtherBook.without(OtherBook.with(OtherBook.split(), "split:", "split§:"), "volume"),
                "split: \"split\", expected the clause volume beside it");
        refusedIn(
                OtherBook.without(OtherBook.with(OtherBook.split(), "split:", "split§:"), "areas"),
                "split: \"split\", expected the clause areas or regions beside it");
        refusedIn(
                OtherBook.with(OtherBook.split(), "capacity: old_price", "capacity: partners§"),
                "split.capacity: \"partners\", expected a fact of a bid that the book declares under facts. Maybe \"of: bid\""
                        + " was meant there");
        refusedIn(
                OtherBook.with(
                        "term:",
                        "volume: {shares: {ordinary: {1+: 80%}}, perRegion: half-up, cite: {clause: C, confidence:"
                                + " assumed}}\nsplit§: {ofRest: {1+: 60%}, rounding: half-up, cite: {clause: C,"
                                + " confidence: assumed}}\nterm:"),
                "split: \"split\", expected either ownVolume or split");
    }

    @Test
    void termAreasAndReserves() {
        refused(
                "1: 6m",
                "1: 6w§",
                "term.ordinary[1]: \"6w\", expected a term such as 2y, 6m or 14d, or until 2027-12-31");
        refused(
                "whole-country",
                "whole-world§",
                "areas.set: \"whole-world\", expected one of national-31, pilot-11, alliance-25, whole-country");
        refused(
                "reserves:",
                "regions: {set: national-31, privilege: 1, cite: {clause: C, confidence: assumed}}\nreserves:",
                "areas: \"areas\", expected either regions or areas",
                "areas:");
        refusedIn(
                OtherBook.without(OtherBook.with("ownVolume:", "ownVolume§:"), "areas"),
                "ownVolume: \"ownVolume\", expected the clause areas or regions beside it");
        refused("count: 2", "count: 0§", "reserves.count: \"0\", expected a whole number from 1 to 9999");
    }

    @Test
    void replacement_needsWhoTakesOver() {
        replacement("remaining-winners-in-turn", "the clause regions beside it");
        replacement("backups-first", "the clause regions beside it");
        replacement("remaining-winners-by-split", "the clause split beside it");
        refusedIn(
                OtherBook.without(OtherBook.with("by: pool", "by: reserves-first§"), "reserves"),
                "replacement.by: \"reserves-first\", expected the clause reserves beside it, or another replacement");
        refusedIn(
                OtherBook.without(OtherBook.with("by: pool", "by: pool§"), "ownVolume"),
                "replacement.by: \"pool\", expected the clause ownVolume beside it, or another replacement");
        refusedIn(
                OtherBook.with(OtherBook.with("by: pool", "by: pool§"), "  losers: 100%\n  pool: first\n", ""),
                "replacement.by: \"pool\", expected a pool under ownVolume, or another replacement");
    }

    @Test
    void order() {
        order("matchRight, ties", "order[5]: \"matchRight\", expected the clause ties before it");
        order("ties, guarantee, matchRight", "order[6]: \"guarantee\", expected the clause places before it");
        order("ties, gap, matchRight", "order[6]: \"gap\", expected the clause places before it");
        order("ties, reserves, matchRight", "order[6]: \"reserves\", expected the clause places before it");
        order("ties, classes, matchRight", "order[6]: \"classes\", expected the clause places before it");
        order("ownVolume, ties, matchRight", "order[5]: \"ownVolume\", expected the clause places before it");
    }

    private static void order(String middle, String expected) {
        String text = OtherBook.with(
                "facts:",
                "order: [bidders, entry, comparison, reserve, rankBy, " + middle
                        + ", places, priceTest, costStatement, passThrough, term, areas, replacement]§\nfacts:");
        refusedIn(text, expected);
    }

    private static void replacement(String by, String expected) {
        refused(
                "by: pool",
                "by: " + by + "§",
                "replacement.by: \"" + by + "\", expected " + expected + ", or another replacement");
    }

    /** The finding is at the line of the mark in the replacement. */
    private static void refused(String piece, String replacement, String expected) {
        refusedIn(OtherBook.with(piece, replacement), expected);
    }

    /** The finding is at the line where another piece starts. */
    private static void refused(String piece, String replacement, String expected, String line) {
        refusedIn(OtherBook.with(OtherBook.with(piece, replacement), line, "§" + line), expected);
    }

    private static void refusedIn(String spoilt, String expected) {
        String place = "book.yaml:" + SmallBook.markedLine(spoilt) + ": ";
        assertThat(SmallBook.findings(spoilt)).extracting(Finding::toString).contains(place + expected);
    }
}
