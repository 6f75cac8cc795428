package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jicai.rules.RuleBook;

/**
 * A rule book with the clauses {@link SmallBook} does not have, to be spoilt line by line like that one. The volume is that of
 * each winner; {@link #split} shares it out by rank instead.
 */
final class OtherBook {

    private static final String CITE = "cite: {clause: C, confidence: assumed}";

    static final String TEXT = """
            id: EXAMPLE-2
            rounds: [made-up]
            name: {en: Another example, zh: 另一示例}
            currency: {en: kronor, zh: 瑞典克朗}
            facts:
              technical: {unit: points, en: technical score, zh: 技术分}
              small_firm: {of: bid, unit: 1 is yes, en: small firm, zh: 小企业}
              old_price: {unit: kronor, en: former price, zh: 原中选价}
              imported: {unit: 1 is yes, en: imported, zh: 进口}
              benchmark: {of: lot, unit: kronor, en: published price, zh: 公布价}
              reserve_price: {of: lot, unit: kronor, en: reserve price, zh: 底价}
              partners: {of: lot, unit: firms, en: partners sought, zh: 拟选家数}
            bidders: {count: listed, affiliates: once, CITE}
            entry:
              allOf:
                - {fact: technical, atLeast: 60}
                - {cutFromCeilingAbove: 10%}
                - {atMostPublished: 1.3, price: {lot: benchmark}}
              CITE
            comparison:
              unitPrice: {scale: 2, rounding: half-up}
              content: 1.7
              fill: 1.9
              pack: 1.95
              CITE
            reserve: {price: {lot: reserve_price}, entry: 1.15, offers: 2, CITE}
            rankBy:
              by: {score: [{price: 60%}, {fact: technical, weight: 40%}], scale: 4, rounding: half-up}
              CITE
            ties: {value: [price, lot], CITE}
            matchRight:
              who: {fact: small_firm, atLeast: 1}
              within: {atMostMultiple: 1.05, of: lowest}
              CITE
            places: {most: {fact: partners}, CITE}
            gap: {most: 40%, cut: {scale: 4, rounding: half-up}, CITE}
            priceTest:
              - anyOf:
                  - {within: 5%, least: 5, most: 20.50, of: lowest}
                  - {inFirst: 50%, rounding: half-up, by: cut}
                CITE
              - anyOf: [{atMostPublished: 0.9, price: {bid: old_price}}]
                ifNobody: [{inFirst: 30%, rounding: ceiling, by: rank}]
                CITE
            costStatement: {below: {fractionOfMean: 50%}, CITE}
            guarantee: {anyOf: [{cutFromCeilingAtLeast: 60%}], CITE}
            classes:
              A1: [{first: 1}, {meets: {below: 2.5}}]
              A: [{firstShare: 40%, rounding: floor}]
              C: {value: [{rescued: true}], cite: {confidence: assumed, note: N}}
              B: []
              CITE
            passThrough:
              rates: [{name: tariff, from: 6%, to: 0%}, {name: VAT, from: 17%, to: 3%}]
              onlyWith: imported
              price: {scale: 2, rounding: half-up}
              CITE
            ownVolume:
              of: brand
              by:
                class:
                  A1: {own: 100%, pool: 0%}
                  A: {own: 90%, pool: 0%}
                  C: {own: 30%, pool: 20%}
                  B: {own: 80%, pool: 5%}
              raised: {former: old_price, factor: 90%, step: 1%}
              losers: 100%
              pool: first
              perRegion: half-up
              CITE
            term:
              ordinary: {1: 6m, 2+: 14d}
              CITE
            areas: {set: whole-country, CITE}
            reserves: {count: 2, CITE}
            replacement: {by: pool, CITE}
            """.replace("CITE", CITE);

    private static final String SPLIT = """
            volume: {shares: {ordinary: {1+: 80%}}, perRegion: half-up, CITE}
            split:
              ofRest: {1: 100%, 2-3: 60%, 4+: 50%}
              capacity: old_price
              most: 70%
              rounding: half-up
              CITE
            term:""".replace("CITE", CITE);

    private OtherBook() {}

    static RuleBook read() {
        return RuleBookReader.read("book.yaml", TEXT);
    }

    /** The book with one piece of its text replaced; the piece occurs once. */
    static String with(String piece, String replacement) {
        return with(TEXT, piece, replacement);
    }

    /** The book without a clause that stands there with its body. */
    static String without(String text, String key) {
        String shorter = text.replaceFirst("(?m)^" + key + ":.*\\n( .*\\n)*", "");
        assertThat(shorter).as("without %s", key).isNotEqualTo(text);
        return shorter;
    }

    /** The book with other rules for the volume of a winner. */
    static String by(String rules) {
        String text = TEXT.replaceFirst(
                "(?s)\n    class:.*?(?=\n  raised)", "\n" + rules.indent(4).stripTrailing());
        assertThat(text).isNotEqualTo(TEXT);
        return text;
    }

    /** The book whose winners share all of the agreed volume. */
    static String split() {
        String text = without(TEXT, "ownVolume").replace("by: pool", "by: remaining-winners-by-split");
        return with(text, "term:", SPLIT);
    }

    static String with(String text, String piece, String replacement) {
        assertThat(text.split(Pattern.quote(piece), -1))
                .as("occurrences of %s", piece)
                .hasSize(2);
        return text.replace(piece, replacement);
    }
}
