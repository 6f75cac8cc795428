package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import org.jicai.rules.RuleBook;

/**
 * A short rule book with the clauses of the shipped books, to be spoilt line by line; {@link OtherBook} has the others. The mark
 * § stands where a finding is expected.
 */
final class SmallBook {

    static final String TEXT = """
            id: EXAMPLE-1
            rounds: [2020-batch2]
            name: {en: Example, zh: 示例}
            bidDay: 2020-01-17
            sources:
              S1: {title: A page, publisher: A paper, date: 2020-01-18}
            facts:
              sales: {unit: yuan, en: sales before, zh: 上年销售额}
            bidders: {count: listed, affiliates: once, cite: {clause: C, confidence: assumed}}
            ceiling: {scale: 4, rounding: half-up, cite: {clause: C, confidence: assumed}}
            comparison:
              unitPrice: {scale: 6, rounding: half-up}
              content: 1.7
              fill: 1.9
              pack: 1.95
              cite: {clause: C, source: [S1], confidence: secondary}
            ties:
              value:
                - {fact: sales, first: higher}
                - lot
              cite: {clause: C, confidence: assumed}
            quota:
              reduce: {licence: B, per: 3, most: 2}
              1: 1
              2-3: 2
              4+:
                value: 3
                cite: {confidence: inferred, supports: [2020-batch2/a, 2020-batch2/b], against: [2020-batch2/c]}
              cite: {clause: C, source: [S1], confidence: secondary}
            lowPrice: {below: {meanLess: 2, deviation: sample}, cite: {clause: C, confidence: assumed}}
            priceTest:
              anyOf:
                - {atMostMultiple: 1.8, of: lowest}
                - {cutFromCeilingAtLeast: 50.00%}
                - {atMost: 0.1000}
                - {atMost: 1.25, dosage: small-injection}
                - {below: 2.75}
              cite: {clause: C, confidence: assumed}
            ratioElimination: {highest: 6, cite: {clause: C, confidence: assumed}}
            revivals:
              - who: shortlisted
                price: highest-selected
                lone: {atMostMultiple: 2.5, of: {largestOf: [secondLowest, {fractionOfMean: 45%}]}}
                supplies: regions
                unless: [highest-bid]
                cite: {clause: C, confidence: assumed}
            cutRanking:
              reference: ceiling
              cut: {scale: 4, rounding: half-up}
              outright: 7
              cite: {clause: C, confidence: assumed}
            negotiation: {over: all-lots, minBidders: 3, cite: {clause: C, confidence: assumed}}
            volume:
              shares:
                ordinary: {1: 50%, 2-3: 60%, 4+: 80%}
                special-1:
                  1+: 40%
              perRegion: half-up
              cite: {clause: C, confidence: assumed}
            brandVolume: {goes: to-brand, cite: {clause: C, confidence: assumed}}
            term:
              ordinary: {1: 1y, 2+: until 2027-12-31}
              cite: {clause: C, confidence: assumed}
            regions: {set: national-31, privilege: 1, backups: 2, cite: {clause: C, confidence: assumed}}
            replacement: {by: nobody, cite: {clause: C, confidence: assumed}}
            """;

    private SmallBook() {}

    static RuleBook read() {
        return RuleBookReader.read("book.yaml", TEXT);
    }

    /** The book with one piece of its text replaced; the piece occurs once. */
    static String with(String piece, String replacement) {
        assertThat(TEXT.split(Pattern.quote(piece), -1))
                .as("occurrences of %s", piece)
                .hasSize(2);
        return TEXT.replace(piece, replacement);
    }

    /** What is found in a text, without its marks. */
    static ImmutableList<Finding> findings(String text) {
        try {
            RuleBookReader.read("book.yaml", text.replace("§", ""));
            return ImmutableList.of();
        } catch (BadInputException e) {
            return e.findings();
        }
    }

    /** The line of the mark. */
    static int markedLine(String text) {
        assertThat(text).contains("§");
        return 1 + CharMatcher.is('\n').countIn(text.substring(0, text.indexOf('§')));
    }
}
