package org.jicai.proof;

import org.jicai.format.RuleBookReader;
import org.jicai.rules.RuleBook;

/** A book with the words that no shipped book uses; its numbers are those of the twin's made-up book. */
final class MadeUpBook {
    private static final String TEXT = """
            id: MADE-UP-1
            rounds: [made-up]
            name: {en: A made-up round, zh: 虚构批次}
            facts:
              sales: {unit: smallest units, en: sales, zh: 销量}
            bidders: {count: listed, affiliates: once, cite: {clause: Made up., confidence: assumed}}
            ceiling: {scale: 4, rounding: half-up, cite: {clause: Made up., confidence: assumed}}
            comparison:
              unitPrice: {scale: 6, rounding: half-up}
              content: 1.7
              fill: 1.9
              pack: 1.95
              cite: {clause: Made up., confidence: assumed}
            ties: {value: [{fact: sales, first: higher}, lot], cite: {clause: Made up., confidence: assumed}}
            quota:
              1: 1
              2-3: 2
              4-6: 3
              7: 4
              8: 5
              9-10: 6
              11: 7
              12-13: 8
              14-15: 9
              16+: 10
              reduce: {licence: B, per: 2, most: 4}
              cite: {clause: Made up., confidence: assumed}
            lowPrice: {below: {meanLess: 1, deviation: sample}, cite: {clause: Made up., confidence: assumed}}
            priceTest:
              anyOf:
                - {atMostMultiple: 1.05, of: {largestOf: [lowest, {meanLess: 1, deviation: sample}]}}
                - {cutFromCeilingAtLeast: 70%}
                - {atMost: 0.1}
              cite: {clause: Made up., confidence: assumed}
            revivals:
              - who: reference-products
                price: highest-selected
                lone: {atMostMultiple: 1.05, of: {largestOf: [lowest, {meanLess: 1, deviation: sample}]}}
                supplies: brand
                unless: [highest-bid]
                cite: {clause: Made up., confidence: assumed}
              - {who: shortlisted, price: lowest-selected, supplies: nothing, unless: [brand-below-mean], cite: {clause: Made up., confidence: assumed}}
              - who: unshortlisted
                price: lowest-selected
                lone: {atMostMultiple: 1.8, of: lowest}
                supplies: regions
                unless: [brand-below-mean]
                cite: {clause: Made up., confidence: assumed}
            volume:
              shares:
                ordinary: {1: 50%, 2: 60%, 3: 70%, 4+: 80%}
                special-1: {1: 40%, 2: 50%, 3: 60%, 4+: 70%}
              perRegion: half-up
              cite: {clause: Made up., confidence: assumed}
            brandVolume: {goes: to-brand, cite: {clause: Made up., confidence: assumed}}
            term: {ordinary: {1-2: 1y, 3: 2y, 4+: 3y}, cite: {clause: Made up., confidence: assumed}}
            regions: {set: national-31, privilege: 1, backups: 4, cite: {clause: Made up., confidence: assumed}}
            replacement: {by: remaining-winners-in-turn, cite: {clause: Made up., confidence: assumed}}
            """;

    private MadeUpBook() {}

    static RuleBook book() {
        return RuleBookReader.read("made-up-1.yaml", TEXT);
    }
}
