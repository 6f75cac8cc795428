package org.jicai.proof;

import org.jicai.format.RuleBookReader;
import org.jicai.rules.RuleBook;

/** Books for what no shipped book says; their numbers are those of the made-up books of the twin. */
final class FamilyMadeUpBooks {
    private static final String CITE = ", cite: {clause: Made up., confidence: assumed}}";

    private static final String HEAD = """
            rounds: [made-up]
            name: {en: A made-up round, zh: 虚构批次}
            facts:
              sales: {unit: smallest units, en: sales, zh: 销量}
            %s
            bidders: {count: listed, affiliates: each*}
            ceiling: {scale: 4, rounding: half-up*}
            """;

    private static final String COMPARISON = """
            comparison: {unitPrice: {scale: 6, rounding: half-up}, content: 1.7, fill: 1.9, pack: 1.95*}
            """;

    private static final String SPLIT = """
            entry: {allOf: [{cutFromCeilingAbove: 10%}, {atMostPublished: 1.5, price: {lot: cap}}]*}
            """ + COMPARISON + """
            ties: {value: [{fact: sales, first: higher}, lot]*}
            matchRight: {who: {fact: small, atLeast: 1}, within: {within: 5%, least: 2, most: 30, of: secondLowest}*}
            places: {most: 4*}
            priceTest:
              anyOf:
                - {within: 2%, of: secondLowest}
                - {atMostPublished: 0.9, price: {bid: quote}}
              ifNobody: [{inFirst: 50%, rounding: floor, by: cut}]
              cite: {clause: Made up., confidence: assumed}
            guarantee: {anyOf: [{fact: quality, atLeast: 80}, {cutFromCeilingAtLeast: 70%}]*}
            passThrough: {rates: [{name: vat, from: 13%, to: 3%}], price: {scale: 3, rounding: half-up}*}
            volume: {shares: {ordinary: {1+: 70%}}, perRegion: half-up*}
            split: {ofRest: {1: 100%, 2: 60%, 3+: 50%}, capacity: capacity, most: 55%, rounding: half-up*}
            term: {ordinary: {1+: 18m}*}
            areas: {set: national-31*}
            replacement: {by: remaining-winners-by-split*}
            """;

    private static final String POOL = COMPARISON + """
            rankBy:
              by:
                score: [{price: 50%}, {fact: quality, weight: 30%}, {fact: small, weight: 20%}]
                scale: 2
                rounding: floor
              cite: {clause: Made up., confidence: assumed}
            ties: {value: [{fact: sales, first: higher}, lot]*}
            places: {most: {ofBids: 60%, rounding: ceiling}*}
            gap: {most: 30%, cut: {scale: 2, rounding: floor}*}
            priceTest:
              - {anyOf: [{atMostMultiple: 1.2, of: {fractionOfMean: 100%}}]*}
              - {anyOf: [{inFirst: 60%, rounding: ceiling, by: rank}, {fact: quality, atLeast: 75}]*}
            guarantee: {anyOf: [{within: 2%, of: lowest}]*}
            classes:
              X: [{rescued: true}, {meets: {cutFromCeilingAtLeast: 50%}}]
              Y: [{firstShare: 50%, rounding: ceiling}]
              Z: []
              cite: {clause: Made up., confidence: assumed}
            ownVolume:
              of: brand
              by:
                overPublished: {lot: cap}
                rows:
                  - {atMost: 0.8, own: 90%, pool: 10%}
                  - {atMost: 1, own: 60%, pool: 20%}
              raised: {former: old, factor: 80%, step: 5%}
              losers: 50%
              pool: first
              perRegion: floor
              cite: {clause: Made up., confidence: assumed}
            term: {ordinary: {1+: until 2030-06-30}*}
            areas: {set: national-31*}
            replacement: {by: pool*}
            """;

    private static final String RESERVES = COMPARISON + """
            rankBy: {by: cut*}
            ties: {value: [price, {fact: sales, first: lower}, lot]*}
            places: {most: 3*}
            costStatement: {below: {fractionOfMean: 90%}*}
            volume: {shares: {ordinary: {1+: 80%}}, perRegion: half-up*}
            term: {ordinary: {1+: 2y}*}
            regions: {set: national-31, privilege: 0*}
            reserves: {count: 2*}
            replacement: {by: reserves-first*}
            """;

    private static final String DRAFT = COMPARISON + """
            ties: {value: [{fact: sales, first: higher}, lot]*}
            places: {most: 3*}
            priceTest: {anyOf: [{atMostMultiple: 1.1, of: lowest}, {atMostPublished: 1.3, price: {lot: cap}}]*}
            guarantee: {anyOf: [{cutFromCeilingAtLeast: 60%}]*}
            volume: {shares: {ordinary: {1+: 80%}}, perRegion: half-up*}
            regions: {set: national-31, privilege: 1*}
            replacement: {by: remaining-winners-in-turn*}
            """;

    private FamilyMadeUpBooks() {}

    static RuleBook of(String id) {
        return switch (id) {
            case "MADE-UP-SPLIT" -> book(id, cap() + facts("quality", "small", "capacity", "quote"), SPLIT);
            case "MADE-UP-POOL" -> book(id, cap() + facts("quality", "small", "old"), POOL);
            case "MADE-UP-DRAFT" -> book(id, cap(), DRAFT);
            case "MADE-UP-RESERVES" -> book(id, "", RESERVES);
            default -> throw new IllegalArgumentException("no such book: " + id);
        };
    }

    private static String cap() {
        return "  cap: {of: lot, unit: yuan, en: cap, zh: 上限}\n";
    }

    private static String facts(String... names) {
        StringBuilder facts = new StringBuilder();
        for (String name : names) {
            facts.append("  ").append(name).append(": {unit: number, en: a fact, zh: 事实}\n");
        }
        return facts.toString();
    }

    private static RuleBook book(String id, String facts, String clauses) {
        String text = "id: " + id + "\n" + HEAD.formatted(facts) + clauses;
        return RuleBookReader.read(id + ".yaml", text.replace("*}", CITE));
    }
}
