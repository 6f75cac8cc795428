package org.jicai.audit;

import org.jicai.rules.RuleBook;

/** The sentences about what a bid supplies, at which price. */
final class SupplyWords {

    private final Language language;
    private final String yuan;

    SupplyWords(RuleBook book, Language language) {
        this.language = language;
        this.yuan = new BookWords(book, language).amount("") + language.of(".", "。");
    }

    /** The price as bid, in units of its decimals. */
    void bid(long price, int scale, Text into) {
        into.append(language.of("Bid: ", "申报价："));
        into.decimal(price, scale);
        into.append(yuan);
    }

    /** The price awarded, in units of its decimals. */
    void awarded(long price, int scale, Text into) {
        into.append(language.of("Awarded price: ", "中选价："));
        into.decimal(price, scale);
        into.append(yuan);
    }

    /** In how many regions it supplied at the award, and in the end where that differs. */
    void regions(int then, int now, Text into) {
        into.append(language.of("Regions: ", "供应地区："));
        into.grouped(then);
        into.append(language.of("", "个"));
        if (now != then) {
            into.append(language.of(" at the award, ", "，最终"));
            into.grouped(now);
            into.append(language.of(" in the end", "个"));
        }
        into.append(language.of(".", "。"));
    }

    /** What it supplies. */
    void agreed(long units, Text into) {
        into.append(language.of("Agreed volume: ", "约定采购量："));
        into.grouped(units);
        into.append(language.of(units == 1 ? " unit." : " units.", "单位。"));
    }
}
