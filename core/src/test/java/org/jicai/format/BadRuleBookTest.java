package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * One spoilt place each: a piece of the small book, what stands there instead, and the finding, which must name the line of the
 * mark §.
 */
class BadRuleBookTest {

    private static final String KEYS =
            "one of the keys id, rounds, name, currency, bidDay, sources, facts, order, bidders, ceiling, comparison,"
                    + " entry, reserve, rankBy, ties, matchRight, quota, places, gap, lowPrice, priceTest, costStatement,"
                    + " ratioElimination, revivals, cutRanking, negotiation, guarantee, classes, passThrough, volume,"
                    + " brandVolume, ownVolume, split, term, areas, regions, reserves, replacement";

    @Test
    void header_isChecked() {
        refused(
                "id: EXAMPLE-1",
                "id: 2 §rounds",
                "id: \"2 rounds\", expected an id of letters, digits, dots and hyphens, such as GY-YD2019-2");
        refused(
                "id: EXAMPLE-1",
                "id:§",
                "id: \"\", expected an id of letters, digits, dots and hyphens, such as GY-YD2019-2");
        refused("id: EXAMPLE-1", "§ID: EXAMPLE-1", "ID: \"ID\", expected " + KEYS + ". Maybe \"id\" was meant");
        refused("quota:", "quotas:§", "quotas: \"quotas\", expected " + KEYS + ". Maybe \"quota\" was meant");
        refused(
                "[2020-batch2]",
                "[2020 batch2, §2020-batch2]",
                "rounds[0]: \"2020 batch2\", expected a round such as 2020-batch2");
        refused("[2020-batch2]", "[2020-batch2, §2020-batch2]", "rounds[1]: \"2020-batch2\", expected each round once");
        refused("[2020-batch2]", "§2020-batch2", "rounds: \"2020-batch2\", expected a list");
        refused("{en: Example, zh: 示例}", "§{en: Example}", "name: \"\", expected the key zh");
        refused("{en: Example, zh: 示例}", "§Example", "name: \"Example\", expected keys with their values");
        refused(
                "bidDay: 2020-01-17",
                "bidDay: 2020-02-30§",
                "bidDay: \"2020-02-30\", expected a day such as 2020-01-17");
    }

    @Test
    void sourcesAndFacts_areDeclaredAndUsed() {
        refused(
                "  S1: {title",
                "  S2: {title: x, publisher: y, date: z}§\n  S1: {title",
                "sources.S2: \"S2\", expected a source that a citation names");
        refused("publisher: A paper, ", "§", "sources.S1: \"\", expected the key publisher");
        refused(
                "unit: yuan",
                "units: yuan§",
                "facts.sales.units: \"units\", expected one of the keys of, unit, en, zh. Maybe \"unit\" was meant");
        refused(
                "  sales: {unit",
                "  price: {unit: a, en: b, zh: c}§\n  sales: {unit",
                "facts.price: \"price\", expected a fact that a clause reads");
    }

    @Test
    void bidders() {
        refused(
                "count: listed",
                "count: lited§",
                "bidders.count: \"lited\", expected one of listed, valid. Maybe \"listed\" was meant");
        refused("affiliates: once, ", "§", "bidders: \"\", expected the key affiliates");
        refused("affiliates: once", "affiliates: true§", "bidders.affiliates: \"true\", expected one of once, each");
    }

    @Test
    void ceiling_scaleAndRounding() {
        refused(
                "ceiling: {scale: 4",
                "ceiling: {scale: 9§",
                "ceiling.scale: \"9\", expected a whole number from 0 to 8");
        refused(
                "ceiling: {scale: 4, rounding: half-up",
                "ceiling: {scale: 4, rounding: up§",
                "ceiling.rounding: \"up\", expected one of half-up, half-even, floor, ceiling, exact. Maybe \"half-up\" was meant");
    }

    @Test
    void comparison() {
        refused(
                "unitPrice: {scale: 6, rounding: half-up}",
                "unitPrice: 6§",
                "comparison.unitPrice: \"6\", expected a scale and a rounding");
        refused(
                "content: 1.7",
                "content: 0.7§",
                "comparison.content: \"0.7\", expected a number of at least 1, such as 1.8");
        refused(
                "content: 1.7",
                "content: 1,7§",
                "comparison.content: \"1,7\", expected a number of at least 1, such as 1.8");
    }

    @Test
    void ties_factsAreDeclaredAndALotIsLast() {
        refused(
                "- {fact: sales, first: higher}",
                "- {fact: sale, first: higher}§\n    - {fact: sales, first: higher}",
                "ties[0].fact: \"sale\", expected one of sales. Maybe \"sales\" was meant");
        refused(
                "- {fact: sales, first: higher}",
                "- {fact: sales, first: more}§",
                "ties[0].first: \"more\", expected one of higher, lower");
        refused(
                "- {fact: sales, first: higher}",
                "- lot§\n    - {fact: sales, first: higher}",
                "ties[0]: \"lot\", expected a lot only as the last tie-break, since it decides every tie");
        refused(
                "- {fact: sales, first: higher}",
                "- {fact: sales, first: higher}\n    - {fact: sales, first: lower}§",
                "ties[1].fact: \"sales\", expected each fact once");
    }

    @Test
    void quota_coversEveryCountOnceAndNeverDecreases() {
        refused("  1: 1\n", "  1: 2§\n", "quota[1]: \"2\", expected at most as many as bidders, 1");
        refused("  1: 1\n", "  1: 0§\n", "quota[1]: \"0\", expected a whole number from 1 to 9999");
        refused("  1: 1\n", "  one: 1§\n", "quota[one]: \"one\", expected a count, such as 1, 2-3 or 4+");
        refused("  2-3: 2\n  4+:", "  2: 2\n  4+:§", "quota[4+]: \"4+\", expected a row for 3 before this one");
        refused("  2-3: 2\n  4+:", "  2-4: 2\n  4+:§", "quota[4+]: \"4+\", expected counts that no other row is for");
        refused("  2-3: 2", "  3-2: 2§", "quota[3-2]: \"3-2\", expected a first count below the last");
        refused("  4+:\n    value: 3", "  4+:§\n    value: 1", "quota[4+]: \"1\", expected at least 2");
        refused(
                "  4+:\n    value: 3",
                "  4-9:§\n    value: 3",
                "quota[4-9]: \"4-9\", expected a last row for all further counts. Maybe \"4+\" was meant");
        refused("  1: 1\n", "  1: 1\n  1: 1§\n", "quota.1: \"1\", expected this key once");
        refused(
                "    value: 3\n    cite: {conf",
                "    value: 3\n    why: x§\n    cite: {conf",
                "quota[4+].why: \"why\", expected one of the keys value, cite");
    }

    @Test
    void citations_areComplete() {
        refused(
                "supports: [2020-batch2/a, 2020-batch2/b], against",
                "§against",
                "quota[4+].cite.confidence: \"inferred\", expected lots that support it, or a note that says why there are none");
        refused(
                "2020-batch2/b]",
                "2020-batch3/b]§",
                "quota[4+].cite.supports[1]: \"2020-batch3/b\", expected a lot of the book's rounds, such as 2020-batch2/…");
        refused(
                "[2020-batch2/c]",
                "[2020-batch2/a]§",
                "quota[4+].cite.against[0]: \"2020-batch2/a\", expected each lot once");
        refused(
                "confidence: inferred, supports",
                "confidence: infered§, supports",
                "quota[4+].cite.confidence: \"infered\", expected one of document, secondary, inferred, assumed. Maybe \"inferred\" was meant");
        refused(
                "cite: {confidence: inferred, supports",
                "cite: {sure: yes§, confidence: inferred, supports",
                "quota[4+].cite.sure: \"sure\", expected one of the keys clause, source, confidence, note, supports, against");
        refused(
                "source: [S1], confidence: secondary}\nties",
                "source: [S9]§, confidence: assumed}\nties",
                "comparison.cite.source[0]: \"S9\", expected one of S1. Maybe \"S1\" was meant");
        refused(
                "source: [S1], confidence: secondary}\nties",
                "confidence: secondary§}\nties",
                "comparison.cite.confidence: \"secondary\", expected a source, or the confidence inferred or assumed");
        refused(
                "nobody, cite: {clause: C, confidence: assumed}",
                "nobody§",
                "replacement: \"\", expected the key cite");
        refused(
                "nobody, cite: {clause: C, confidence",
                "nobody, cite: {confidence§",
                "replacement.cite: \"\", expected the key clause");
    }

    @Test
    void priceTest() {
        refused(
                "atMostMultiple: 1.8",
                "atMostMultiple: 0.8§",
                "priceTest.anyOf[0].atMostMultiple: \"0.8\", expected a number of at least 1, such as 1.8");
        refused(
                "atMostMultiple: 1.8",
                "atMostMultiple: -1.8§",
                "priceTest.anyOf[0].atMostMultiple: \"-1.8\", expected a number of at least 1, such as 1.8");
        refused(
                "of: lowest",
                "of: highest§",
                "priceTest.anyOf[0].of: \"highest\", expected one of lowest, secondLowest");
        refused(
                "50.00%",
                "50.00§",
                "priceTest.anyOf[1].cutFromCeilingAtLeast: \"50.00\", expected a percentage above 0% and up to 100%, such as 50%. Maybe \"50.00%\" was meant");
        refused(
                "50.00%",
                "101%§",
                "priceTest.anyOf[1].cutFromCeilingAtLeast: \"101%\", expected a percentage above 0% and up to 100%, such as 50%");
        refused(
                "atMost: 0.1000",
                "atMost: 0§",
                "priceTest.anyOf[2].atMost: \"0\", expected a price above 0 with at most 8 decimals, such as 0.1000");
        refused(
                "atMost: 0.1000",
                "atMost: 0.10000001§",
                "priceTest.anyOf[2]: \"0.10000001\", expected at most the 6 decimals of comparison.unitPrice");
        refused(
                "{atMost: 0.1000}",
                "{lessThan: 0.1}§",
                "priceTest.anyOf[2]: \"{…}\", expected one of atMostMultiple, cutFromCeilingAtLeast, atMost, below,"
                        + " cutFromCeilingAbove, atMostPublished, within, inFirst, fact");
        refused(
                "below: 2.75",
                "below: 2.7500001§",
                "priceTest.anyOf[4]: \"2.7500001\", expected at most the 6 decimals of comparison.unitPrice");
        refused(
                "dosage: small-injection",
                "dosage: Small injection§",
                "priceTest.anyOf[3].dosage: \"Small injection\", expected a class of lower-case letters, digits and hyphens");
        refused(
                "dosage: small-injection",
                "form: small-injection§",
                "priceTest.anyOf[3].form: \"form\", expected one of the keys atMost, dosage");
    }

    @Test
    void quota_reduction() {
        refused("licence: B, ", "§", "quota.reduce: \"\", expected the key licence");
        refused("per: 3", "per: 0§", "quota.reduce.per: \"0\", expected a whole number from 1 to 9999");
        refused("most: 2", "most: none§", "quota.reduce.most: \"none\", expected a whole number from 1 to 9999");
        refused(
                "most: 2",
                "atMost: 2§",
                "quota.reduce.atMost: \"atMost\", expected one of the keys licence, per, most. Maybe \"most\" was meant");
    }

    @Test
    void anchors() {
        refused(
                "below: {meanLess: 2, deviation: sample}",
                "below: mean§",
                "lowPrice.below: \"mean\", expected one of lowest, secondLowest");
        refused(
                "meanLess: 2",
                "meanLess: 0§",
                "lowPrice.below.meanLess: \"0\", expected a number of standard deviations above 0, such as 1");
        refused(
                "meanLess: 2",
                "meanMore: 2§",
                "lowPrice.below: \"{…}\", expected lowest, secondLowest or one of fractionOfMean, meanLess, largestOf");
        refused(
                "deviation: sample",
                "deviation: standard§",
                "lowPrice.below.deviation: \"standard\", expected one of population, sample");
        refused(", deviation: sample", "§", "lowPrice.below: \"\", expected the key deviation");
        refused(
                "fractionOfMean: 45%",
                "fractionOfMean: 45§",
                "revivals[0].lone.of.largestOf[1].fractionOfMean: \"45\", expected a percentage above 0% and up to 100%, such as 50%. Maybe \"45%\" was meant");
        refused(
                "largestOf: [secondLowest, {fractionOfMean: 45%}]",
                "largestOf: []§", "revivals[0].lone.of.largestOf: \"[…]\", expected at least one anchor");
        refused(
                "largestOf: [secondLowest, {fractionOfMean: 45%}]",
                "largestOf: lowest§", "revivals[0].lone.of.largestOf: \"lowest\", expected a list");
    }

    @Test
    void ratioEliminationRevivalsAndBrandVolume() {
        refused("highest: 6", "highest: 0§", "ratioElimination.highest: \"0\", expected a whole number from 1 to 9999");
        refused(
                "who: shortlisted",
                "who: short-listed§",
                "revivals[0].who: \"short-listed\", expected one of shortlisted, unshortlisted, reference-products. Maybe \"shortlisted\" was meant");
        refused(
                "price: highest-selected",
                "price: dearest§",
                "revivals[0].price: \"dearest\", expected one of highest-selected, lowest-selected");
        refused(
                "supplies: regions",
                "supplies: region§",
                "revivals[0].supplies: \"region\", expected one of regions, brand, nothing. Maybe \"regions\" was meant");
        refused(
                "who: shortlisted\n    price: highest-selected\n",
                "who: shortlisted§\n",
                "revivals[0]: \"\", expected the key price");
        refused(
                "unless: [highest-bid]",
                "unless: [dearest]§",
                "revivals[0].unless[0]: \"dearest\", expected one of highest-bid, brand-below-mean");
        refused(
                "lone: {atMostMultiple: 2.5",
                "loneMultiple: {atMostMultiple: 2.5§",
                "revivals[0].loneMultiple: \"loneMultiple\", expected one of the keys who, price, lone, supplies, unless. Maybe \"lone\" was meant");
        refused(
                "goes: to-brand",
                "goes: brand§",
                "brandVolume.goes: \"brand\", expected one of to-brand, to-primary. Maybe \"to-brand\" was meant");
    }

    @Test
    void cutRankingAndNegotiation() {
        refused(
                "reference: ceiling",
                "reference: pilot§",
                "cutRanking.reference: \"pilot\", expected one of ceiling, prior-price");
        refused("over: all-lots", "over: lots§", "negotiation.over: \"lots\", expected one of all-lots, outright-lots");
        refused(
                "minBidders: 3",
                "minBidders: 0§",
                "negotiation.minBidders: \"0\", expected a whole number from 1 to 9999");
    }

    @Test
    void volumeAndTerm_byClass() {
        refused(
                "  shares:\n    ordinary: {1: 50%",
                "  shares:§\n    common: {1: 50%", "volume.shares: \"\", expected the key ordinary");
        refused("2-3: 60%", "2-3: 40%§", "volume.shares.ordinary[2-3]: \"40%\", expected at least 50%");
        refused(
                "    special-1:",
                "    Special:§",
                "volume.shares.Special: \"Special\", expected a class of lower-case letters, digits and hyphens");
        refused(
                "      1+: 40%",
                "      1+: 120%§",
                "volume.shares.special-1[1+]: \"120%\", expected a percentage above 0% and up to 100%, such as 50%");
        refused(
                "      1+: 40%",
                "      2+: 40%§", "volume.shares.special-1[2+]: \"2+\", expected a row for 1 before this one");
        refused(
                "perRegion: half-up",
                "perRegion: nearest§",
                "volume.perRegion: \"nearest\", expected one of half-up, half-even, floor, ceiling, exact");
        refused(
                "{1: 1y,",
                "{1: 0y§,",
                "term.ordinary[1]: \"0y\", expected a term such as 2y, 6m or 14d, or until 2027-12-31");
        refused(
                "until 2027-12-31",
                "until 2027-13-31§",
                "term.ordinary[2+]: \"until 2027-13-31\", expected a term such as 2y, 6m or 14d, or until 2027-12-31");
    }

    @Test
    void regionsAndReplacement() {
        refused(
                "national-31",
                "national-32§",
                "regions.set: \"national-32\", expected one of national-31, pilot-11, alliance-25, whole-country. Maybe \"national-31\" was meant");
        refused("privilege: 1", "privilege: -1§", "regions.privilege: \"-1\", expected a whole number from 0 to 9999");
        refused(
                "by: nobody",
                "by: backup§",
                "replacement.by: \"backup\", expected one of remaining-winners-in-turn, backups-first, reserves-first,"
                        + " remaining-winners-by-split, pool, nobody. Maybe \"backups-first\" was meant");
        refused("backups: 2", "backups: -2§", "regions.backups: \"-2\", expected a whole number from 0 to 9999");
        refused(
                "backups: 2",
                "backup: 2§",
                "regions.backup: \"backup\", expected one of the keys set, privilege, backups. Maybe \"backups\" was meant");
    }

    private static void refused(String piece, String replacement, String expected) {
        String spoilt = SmallBook.with(piece, replacement);

        String place = "book.yaml:" + SmallBook.markedLine(spoilt) + ": ";
        assertThat(SmallBook.findings(spoilt)).extracting(Finding::toString).contains(place + expected);
    }
}
