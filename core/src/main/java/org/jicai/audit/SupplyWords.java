package org.jicai.audit;

import org.jicai.rules.RuleBook;

/** The sentences about what a bid supplies, at which price. */
final class SupplyWords {

    private final Words bid;
    private final Words awarded;
    private final Words regions;
    private final Words atTheAward;
    private final Words inTheEnd;
    private final Words ofRegions;
    private final Words agreed;
    private final Words unit;
    private final Words units;
    private final Words yuan;

    SupplyWords(RuleBook book, Language language) {
        String end = language.of(".", "。");
        this.bid = Words.of(language.of("Bid: ", "申报价："));
        this.awarded = Words.of(language.of("Awarded price: ", "中选价："));
        this.regions = Words.of(language.of("Regions: ", "供应地区："));
        this.atTheAward = Words.of(language.of(" at the award, ", "个，最终"));
        this.inTheEnd = Words.of(language.of(" in the end.", "个。"));
        this.ofRegions = Words.of(language.of("", "个") + end);
        this.agreed = Words.of(language.of("Agreed volume: ", "约定采购量："));
        this.unit = Words.of(language.of(" unit.", "单位。"));
        this.units = Words.of(language.of(" units.", "单位。"));
        this.yuan = Words.of(new BookWords(book, language).amount("") + end);
    }

    /** The price as bid, in units of its decimals. */
    void bid(long price, int scale, Text into) {
        into.append(bid);
        into.decimal(price, scale);
        into.append(yuan);
    }

    /** The price awarded, in units of its decimals. */
    void awarded(long price, int scale, Text into) {
        into.append(awarded);
        into.decimal(price, scale);
        into.append(yuan);
    }

    /** In how many regions it supplied at the award, and in the end where that differs. */
    void regions(int then, int now, Text into) {
        into.append(regions);
        into.grouped(then);
        if (now != then) {
            into.append(atTheAward);
            into.grouped(now);
            into.append(inTheEnd);
        } else {
            into.append(ofRegions);
        }
    }

    /** What it supplies. */
    void agreed(long number, Text into) {
        into.append(agreed);
        into.grouped(number);
        into.append(number == 1 ? unit : units);
    }
}
