package org.jicai.audit;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jicai.format.RateWords;
import org.jicai.rules.Clause;
import org.jicai.rules.Criterion;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.PassThrough;
import org.jicai.rules.Places;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Quota;
import org.jicai.rules.RankBy;
import org.jicai.rules.Revival;
import org.jicai.rules.RuleBook;

/** The words of a sentence that follow from the rule book as a whole; some have places of their own. */
final class BookWords {

    private final RuleBook book;
    private final Language language;
    private final Figures figures;

    BookWords(RuleBook book, Language language) {
        this.book = book;
        this.language = language;
        this.figures = new Figures(language);
    }

    /** What prices are in. */
    String currency() {
        return language.of(book.currency());
    }

    /** An amount in it. */
    String amount(String number) {
        return number + language.of(" ", "") + currency();
    }

    /** What a fact is called. */
    String fact(String name) {
        return book.facts().stream()
                .filter(column -> column.name().equals(name))
                .map(column -> language.of(column.meaning()))
                .filter(meaning -> !meaning.isEmpty())
                .findFirst()
                .orElse(name);
    }

    /** Which number it is in the order of ranks. */
    String ranked() {
        return criterion()
                .map(by -> by instanceof Criterion.Cut
                        ? language.of(
                                "Its cut from the ceiling is number {left} from the largest", "较最高有效申报价降幅由大到小排第{left}")
                        : language.of("Its score is number {left} from the highest", "综合得分由高到低排第{left}"))
                .orElse(language.of(
                        "Its comparable price, {price} {currency}, is number {left} from the lowest",
                        "单位可比价{price}{currency}，由低到高排第{left}"));
    }

    /** In what it equals another. */
    String equal() {
        return criterion()
                .map(by -> by instanceof Criterion.Cut
                        ? language.of("Its cut from the ceiling is that of", "较最高有效申报价降幅与")
                        : language.of("Its score is that of", "综合得分与"))
                .orElse(language.of("Its comparable price, {price} {currency}, is that of", "单位可比价{price}{currency}与"));
    }

    /** Where the number of places comes from. */
    String bidding() {
        return book.clause(Places.class).isPresent()
                ? language.of("there {are}", "")
                : language.of("{bidders bidder} {make}", "申报企业{bidders}家，");
    }

    /** What becomes of the place of a bid that failed a price test; nothing where places are handed out later or an offer follows. */
    String vacancy() {
        Optional<Clause> first = book.clauses().stream()
                .filter(clause -> clause instanceof Quota || clause instanceof Places || clause instanceof PriceTest)
                .findFirst();
        boolean held = first.filter(PriceTest.class::isInstance).isEmpty();
        boolean offered = book.clauses().stream()
                .anyMatch(clause ->
                        clause instanceof Revival revival && revival.who().value() == Revival.Who.SHORTLISTED);
        return held && !offered ? language.of("; its place stays empty", "，名额空缺") : "";
    }

    /** What a price is multiplied by where rates change: {@code × (1 + 0 %) / (1 + 4 %) (tariff)}. */
    String rates() {
        return book.clause(PassThrough.class).stream()
                .flatMap(passed -> passed.rates().stream())
                .map(rate -> factor(rate.value()))
                .collect(Collectors.joining());
    }

    private String factor(PassThrough.Rate rate) {
        String name = RateWords.of(rate.name(), language == Language.ZH);
        String now = figures.percent(rate.to().fraction().toBigDecimal());
        String before = figures.percent(rate.from().fraction().toBigDecimal());
        return language.of(
                " × (1 + " + now + ") / (1 + " + before + ") (" + name + ")",
                "×（1+" + now + "）÷（1+" + before + "）（" + name + "）");
    }

    /** Of whose need a bid has a share. */
    String need() {
        boolean whole = book.clause(OwnVolume.class)
                .filter(volume -> volume.of().value() == OwnVolume.Need.LOT)
                .isPresent();
        return whole
                ? language.of("the need of the variety", "本品种需求量")
                : language.of("the need that names its brand", "按其品牌填报的需求量");
    }

    private Optional<Criterion> criterion() {
        return book.clause(RankBy.class).map(ranking -> ranking.by().value());
    }
}
