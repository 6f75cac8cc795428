package org.jicai.audit;

import org.jicai.format.AnchorWords;
import org.jicai.format.LimbWords;
import org.jicai.money.Ratio;
import org.jicai.money.Share;
import org.jicai.rules.Anchor;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Limb;
import org.jicai.rules.Published;
import org.jicai.rules.RuleBook;

/** The words of a sentence that follow from the limb that was applied. A word a limb has no use for is empty. */
final class LimbSentence {

    private final RuleBook book;
    private final Language language;
    private final BookWords words;
    private final Figures figures;

    LimbSentence(RuleBook book, Language language) {
        this.book = book;
        this.language = language;
        this.words = new BookWords(book, language);
        this.figures = new Figures(language);
    }

    /** The limb as a whole, with its facts called what they mean. */
    String words(Limb limb) {
        return LimbWords.of(meant(limb), book.currency(), language == Language.ZH);
    }

    /** A condition of a class as a whole. */
    String words(Condition condition) {
        if (condition instanceof Condition.Meets meets) {
            return words(meets.limb());
        }
        if (condition instanceof Condition.First first) {
            String bids = figures.count(first.bids());
            return language.of("among the first " + bids + " of the selected", "中选顺位前" + bids + "名");
        }
        if (condition instanceof Condition.FirstShare first) {
            String share = percent(first.share());
            return language.of("among the first " + share + " of the selected", "中选顺位前" + share);
        }
        return language.of("selected by guarantee or revival", "经保底或复活中选");
    }

    /** The number of the rule book. */
    String number(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple multiple) {
            return multiple.multiple().toString();
        }
        if (limb instanceof Limb.AtMostPublished published) {
            return published.multiple().toString();
        }
        if (limb instanceof Limb.CutFromCeilingAtLeast cut) {
            return percent(cut.cut());
        }
        if (limb instanceof Limb.CutFromCeilingAbove cut) {
            return percent(cut.cut());
        }
        if (limb instanceof Limb.Within within) {
            return percent(within.share());
        }
        if (limb instanceof Limb.InFirst first) {
            return percent(first.share());
        }
        if (limb instanceof Limb.FactAtLeast fact) {
            return figures.plain(fact.number());
        }
        return (limb instanceof Limb.Below below ? below.price() : ((Limb.AtMost) limb).price()).toString();
    }

    /** What a multiple is taken of; the lowest price needs no more words beside a comparable price. */
    String anchor(Limb limb) {
        if (limb instanceof Limb.Within within) {
            return anchor(within.of());
        }
        if (!(limb instanceof Limb.AtMostMultiple multiple)) {
            return "";
        }
        return multiple.of() instanceof Anchor.Lowest ? language.of("the lowest", "最低单位可比价") : anchor(multiple.of());
    }

    /** An anchor. */
    String anchor(Anchor anchor) {
        return AnchorWords.of(anchor, language == Language.ZH);
    }

    /** What the fact is called that was looked at. */
    String fact(Limb limb) {
        if (limb instanceof Limb.AtMostPublished published) {
            return words.fact(published.price().fact());
        }
        return limb instanceof Limb.FactAtLeast fact ? words.fact(fact.fact()) : "";
    }

    /** How many times a price, where not once: before it in English, after it in Chinese. */
    String times(Limb limb) {
        if (limb instanceof Limb.AtMostMultiple multiple) {
            return times(multiple.multiple());
        }
        return limb instanceof Limb.AtMostPublished published ? times(published.multiple()) : "";
    }

    private String times(Ratio multiple) {
        return multiple.equals(Ratio.ONE) ? "" : language.of(multiple + " × ", "的" + multiple + "倍");
    }

    /** In which order places are counted. */
    String order(Limb limb) {
        boolean byCut = limb instanceof Limb.InFirst first && first.by() == Limb.Order.CUT;
        return byCut
                ? language.of("in the order of cuts from the ceiling", "按较最高有效申报价降幅由大到小")
                : language.of("in the order of ranks", "按排序");
    }

    private Limb meant(Limb limb) {
        if (limb instanceof Limb.FactAtLeast fact) {
            return new Limb.FactAtLeast(words.fact(fact.fact()), fact.number());
        }
        if (limb instanceof Limb.AtMostPublished published) {
            Published price = published.price();
            return new Limb.AtMostPublished(published.multiple(), new Published(price.of(), words.fact(price.fact())));
        }
        return limb;
    }

    private String percent(Share share) {
        return figures.percent(share.fraction().toBigDecimal());
    }
}
