package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.Areas;
import org.jicai.rules.BidClasses;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.Criterion;
import org.jicai.rules.Entry;
import org.jicai.rules.FactColumn;
import org.jicai.rules.Limb;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.OwnVolume.Portion;
import org.jicai.rules.PassThrough;
import org.jicai.rules.Places;
import org.jicai.rules.Precision;
import org.jicai.rules.PriceTest;
import org.jicai.rules.Published;
import org.jicai.rules.RankBy;
import org.jicai.rules.Ranking;
import org.jicai.rules.ReserveNegotiation;
import org.jicai.rules.RuleBook;
import org.jicai.rules.Split;
import org.jicai.rules.Term;
import org.jicai.rules.TermLength;
import org.jicai.rules.TieBreak;
import org.jicai.tender.Name;
import org.jicai.tender.Region;
import org.junit.jupiter.api.Test;

/** The clauses and values that {@link SmallBook} does not have. */
class OtherBookTest {

    private static final Published BENCHMARK = new Published(FactColumn.Of.LOT, "benchmark");
    private static final Precision FOUR = new Precision(4, Rounding.HALF_UP);

    @Test
    void allClauses_standInOneOfTheBooks() {
        assertThat(Stream.of(SmallBook.read(), OtherBook.read(), read(OtherBook.split()))
                        .flatMap(book -> book.clauses().stream())
                        .map(Clause::key))
                .containsAll(ClauseOrder.USUAL);
    }

    @Test
    void clauses_comeInTheUsualOrder() {
        List<String> keys = OtherBook.read().clauses().stream().map(Clause::key).toList();

        assertThat(keys.stream().distinct())
                .containsExactlyElementsOf(
                        ClauseOrder.USUAL.stream().filter(keys::contains).toList());
    }

    @Test
    void header_currencyAndWhoseFacts() {
        assertThat(OtherBook.read().currency()).isEqualTo(new Name("kronor", "瑞典克朗"));
        assertThat(SmallBook.read().currency()).isEqualTo(RuleBook.YUAN);
        assertThat(OtherBook.read().facts())
                .filteredOn(fact -> fact.of() == FactColumn.Of.LOT)
                .extracting(FactColumn::name)
                .containsExactly("benchmark", "reserve_price", "partners");
    }

    @Test
    void entryAndReserve() {
        assertThat(clause(Entry.class).allOf())
                .extracting(Cited::value)
                .containsExactly(
                        new Limb.FactAtLeast("technical", Decimal.of(60, 0)),
                        new Limb.CutFromCeilingAbove(share("10%")),
                        new Limb.AtMostPublished(Ratio.parse("1.3"), BENCHMARK));
        ReserveNegotiation reserve = clause(ReserveNegotiation.class);
        assertThat(reserve.reserve().value()).isEqualTo(new Published(FactColumn.Of.LOT, "reserve_price"));
        assertThat(reserve.entry().map(Cited::value)).contains(Ratio.parse("1.15"));
        assertThat(reserve.offers().value()).isEqualTo(2);
    }

    @Test
    void rankingTiesAndPlaces() {
        assertThat(clause(RankBy.class).by().value())
                .isEqualTo(new Criterion.Score(
                        ImmutableList.of(
                                new Criterion.Part.Price(share("60%")),
                                new Criterion.Part.Points(share("40%"), "technical")),
                        FOUR));
        assertThat(clause(Ranking.class).ties())
                .extracting(Cited::value)
                .containsExactly(new TieBreak.ByPrice(), new TieBreak.ByLot());
        assertThat(clause(Places.class).most().value()).isEqualTo(new Places.Most.OfLot("partners"));
        assertThat(most("all")).isEqualTo(new Places.Most.All());
        assertThat(most("10")).isEqualTo(new Places.Most.AtMost(10));
        assertThat(most("{ofBids: 50%, rounding: floor}"))
                .isEqualTo(new Places.Most.OfBids(share("50%"), Rounding.FLOOR));
    }

    @Test
    void rankBy_cut() {
        String text = OtherBook.with(
                "{score: [{price: 60%}, {fact: technical, weight: 40%}], scale: 4, rounding: half-up}", "cut");

        assertThat(read(text).clause(RankBy.class).orElseThrow().by().value()).isEqualTo(new Criterion.Cut());
    }

    @Test
    void priceTests_severalAndWithAFallback() {
        List<PriceTest> tests = OtherBook.read().clauses().stream()
                .filter(PriceTest.class::isInstance)
                .map(PriceTest.class::cast)
                .toList();

        assertThat(tests).hasSize(2);
        assertThat(tests.get(0).anyOf())
                .extracting(Cited::value)
                .containsExactly(
                        new Limb.Within(
                                share("5%"),
                                Optional.of(UnitPrice.ofYuan("5")),
                                Optional.of(UnitPrice.ofYuan("20.5")),
                                new Anchor.Lowest()),
                        new Limb.InFirst(share("50%"), Rounding.HALF_UP, Limb.Order.CUT));
        assertThat(tests.get(0).ifNobody()).isEmpty();
        assertThat(tests.get(1).ifNobody())
                .extracting(Cited::value)
                .containsExactly(new Limb.InFirst(share("30%"), Rounding.CEILING, Limb.Order.RANK));
        assertThat(tests.get(1).anyOf()).extracting(Cited::path).containsExactly("priceTest[1].anyOf[0]");
    }

    @Test
    void classes_inTheirOrderWithTheirCitations() {
        BidClasses classes = clause(BidClasses.class);

        assertThat(classes.classes().keySet()).containsExactly("A1", "A", "C", "B");
        assertThat(classes.classes().values())
                .extracting(Cited::value)
                .containsExactly(
                        ImmutableList.of(
                                new Condition.First(1), new Condition.Meets(new Limb.Below(UnitPrice.ofYuan("2.5")))),
                        ImmutableList.of(new Condition.FirstShare(share("40%"), Rounding.FLOOR)),
                        ImmutableList.of(new Condition.Rescued()),
                        ImmutableList.of());
        assertThat(classes.leaves()).extracting(Cited::path).startsWith("classes.A1");
        assertThat(classes.leaves().get(2).citation().note()).isEqualTo("N");
    }

    @Test
    void passThrough() {
        PassThrough clause = clause(PassThrough.class);

        assertThat(clause.rates())
                .extracting(Cited::value)
                .containsExactly(
                        new PassThrough.Rate("tariff", share("6%"), share("0%")),
                        new PassThrough.Rate("VAT", share("17%"), share("3%")));
        assertThat(clause.onlyWith().map(Cited::value)).contains("imported");
    }

    @Test
    void ownVolume_byClass() {
        OwnVolume own = clause(OwnVolume.class);

        OwnVolume.By.OfClass by = (OwnVolume.By.OfClass) own.by();
        assertThat(by.portions().keySet()).containsExactly("A1", "A", "C", "B");
        assertThat(own.leaves()).extracting(Cited::path).contains("ownVolume.by.class.A1");
        assertThat(by.portions().values()).extracting(Cited::value).contains(portion("30%", "20%"));
        assertThat(own.of().value()).isEqualTo(OwnVolume.Need.BRAND);
        assertThat(own.raised().map(Cited::value))
                .contains(new OwnVolume.Raised("old_price", share("90%"), share("1%")));
        assertThat(own.losers().map(Cited::value)).contains(Share.ALL);
        assertThat(own.pool().map(Cited::value)).contains(OwnVolume.Pool.FIRST);
    }

    @Test
    void ownVolume_byPlaceCutOrPublishedPrice() {
        OwnVolume.By.Place place =
                (OwnVolume.By.Place) by("place: {1: {own: 100%, pool: 0%}, 2+: {own: 85%, pool: 5%}}");
        assertThat(place.portions().at(9).value()).isEqualTo(portion("85%", "5%"));
        assertThat(place.leaves()).extracting(Cited::path).contains("ownVolume.by.place[2+]");

        OwnVolume.By.OfCut cut = (OwnVolume.By.OfCut) by("""
                cut: [{cut: 65%, own: 50%, pool: 30%}, {cut: 75%, own: 80%, pool: 0%}]
                precision: {scale: 4, rounding: half-up}
                """);
        assertThat(cut.knots())
                .extracting(Cited::value)
                .containsExactly(
                        new OwnVolume.Knot(share("65%"), portion("50%", "30%")),
                        new OwnVolume.Knot(share("75%"), portion("80%", "0%")));
        assertThat(cut.precision().value()).isEqualTo(FOUR);

        OwnVolume.By.OverPublished over = (OwnVolume.By.OverPublished) by("""
                overPublished: {lot: benchmark}
                rows: [{atMost: 0.5, own: 90%, pool: 0%}, {atMost: 1.2, own: 40%, pool: 10%}]
                """);
        assertThat(over.price().value()).isEqualTo(BENCHMARK);
        assertThat(over.rows())
                .extracting(Cited::value)
                .startsWith(new OwnVolume.Row(Ratio.parse("0.5"), portion("90%", "0%")));
    }

    @Test
    void splitTermAndAreas() {
        Split split = read(OtherBook.split()).clause(Split.class).orElseThrow();
        assertThat(split.ofRest().at(3).value()).isEqualTo(share("60%"));
        assertThat(split.capacity().map(Cited::value)).contains("old_price");
        assertThat(split.most().map(Cited::value)).contains(share("70%"));

        assertThat(clause(Term.class).leaves())
                .extracting(leaf -> leaf.value())
                .isEqualTo(List.of(new TermLength.Months(6), new TermLength.Days(14)));
        assertThat(clause(Areas.class).regions().value().regions()).containsExactly(new Region("全国"));
    }

    @Test
    void order_priceTestMayStandBeforeThePlaces() {
        String order = "order: [bidders, comparison, entry, reserve, rankBy, ties, matchRight, priceTest, places, gap,"
                + " costStatement, guarantee, classes, passThrough, ownVolume, term, areas, reserves, replacement]\n";

        assertThat(read(OtherBook.with("facts:", order + "facts:")).clauses())
                .extracting(Clause::key)
                .containsSubsequence("priceTest", "priceTest", "places");
    }

    /** Every word of the book stands on its page in both languages. */
    @Test
    void page_hasWordsForEveryClause() {
        assertThat(RuleBookPage.render(OtherBook.read(), false).lines())
                .contains(
                        "- Currency: kronor",
                        "| `entry.allOf[0]` | technical score of at least 60 | assumed |  |  |",
                        "| `entry.allOf[1]` | cut by more than 10% from the ceiling | assumed |  |  |",
                        "| `entry.allOf[2]` | comparable price at most 1.3 × the published price | assumed |  |  |",
                        "| `reserve.price` | reserve price (of the lot) | assumed |  |  |",
                        "| `rankBy.by` | points, the most first: 60% price (100 × lowest / own) + 40% technical score; 4"
                                + " decimals, half-up | assumed |  |  |",
                        "| `ties[0]` | the lower comparable price first | assumed |  |  |",
                        "| `places.most` | the number published for the lot: partners sought | assumed |  |  |",
                        "| `priceTest[0].anyOf[0]` | at most 5% (at least 5 kronor, at most 20.5 kronor) above the lowest"
                                + " comparable price | assumed |  |  |",
                        "| `priceTest[0].anyOf[1]` | among the first 50% of the bids by cut from the ceiling, parts rounded"
                                + " half-up | assumed |  |  |",
                        "| `priceTest[1].anyOf[0]` | bid at most 0.9 × the former price | assumed |  |  |",
                        "| `classes.A1` | the first of the selected bids and comparable price below 2.5 kronor | assumed |  |  |",
                        "| `classes.A` | among the first 40% of the selected bids, parts rounded downwards | assumed |  |  |",
                        "| `classes.C` | selected by guarantee or revival | assumed |  |  |",
                        "| `classes.B` | the rest | assumed |  |  |",
                        "| `passThrough.rates[0]` | tariff from 6% to 0% | assumed |  |  |",
                        "| `passThrough.onlyWith` | imported | assumed |  |  |",
                        "| `ownVolume.by.class.C` | contracted for 30%, 20% to the pool | assumed |  |  |",
                        "| `ownVolume.raised` | above its former price: times 90% less the increase, rounded up to steps of"
                                + " 1% | assumed |  |  |",
                        "| `term.ordinary[1]` | 6 months | assumed |  |  |",
                        "| `areas.set` | whole-country (1 region) | assumed |  |  |",
                        "| `replacement.by` | its volume goes to the pool | assumed |  |  |",
                        "## Facts of lots it reads",
                        "- `fact_benchmark` (kronor): published price");
        assertThat(RuleBookPage.render(OtherBook.read(), true).lines())
                .contains(
                        "- 货币：瑞典克朗",
                        "## 保底中选 (`guarantee`)",
                        "## 各中选企业约定采购量 (`ownVolume`)",
                        "| `entry.allOf[2]` | 单位可比价 ≤ 公布价的 1.3 倍 | 假定 |  |  |",
                        "| `priceTest[0].anyOf[0]` | 单位可比价高出最低单位可比价的部分 ≤ 其 5%（至少 5 瑞典克朗，至多 20.5 瑞典克朗）"
                                + " | 假定 |  |  |",
                        "| `priceTest[1].anyOf[0]` | 申报价 ≤ 原中选价的 0.9 倍 | 假定 |  |  |",
                        "| `classes.B` | 其余 | 假定 |  |  |",
                        "| `ownVolume.by.class.C` | 约定采购 30%，20% 转入待分配量 | 假定 |  |  |",
                        "| `ownVolume.of` | 以按其品牌填报的需求量为基数 | 假定 |  |  |",
                        "| `term.ordinary[2+]` | 14 天 | 假定 |  |  |");
    }

    @Test
    void page_namesEveryClauseAndValueInWords() {
        for (RuleBook book : List.of(OtherBook.read(), read(OtherBook.split()))) {
            for (Clause clause : book.clauses()) {
                assertThat(ClauseWords.title(clause, false)).isNotEqualTo(clause.key());
                assertThat(ClauseSentences.of(clause, book, true)).isNotEqualTo(clause.key());
            }
            for (Cited<?> leaf : book.leaves()) {
                assertThat(RuleBookPage.value(book, leaf, false)).doesNotContain("[");
            }
        }
    }

    @Test
    void page_tellsHowClausesWorkTogether() {
        String first = "order: [bidders, comparison, entry, reserve, rankBy, ties, priceTest, matchRight, places, gap,"
                + " costStatement, guarantee, classes, passThrough, ownVolume, term, areas, reserves, replacement]\n";

        assertThat(RuleBookPage.render(OtherBook.read(), false).lines())
                .contains(
                        "Bids that rank the same are ordered by:",
                        "A shortlisted bid is selected if it passes any one of these; the place of one that fails stays empty."
                                + " Where no bid of the lot passes, the limbs under ifNobody are tried instead. A bid must pass"
                                + " each of the tests.");
        assertThat(RuleBookPage.render(read(OtherBook.with("facts:", first + "facts:")), false)
                        .lines())
                .contains(
                        "A valid bid goes on to the places if it passes any one of these; one that fails is out. A bid must"
                                + " pass each of the tests.");
    }

    @Test
    void limbWords_namePricesInTheCurrency() {
        Limb limb = new Limb.AtMost(UnitPrice.ofYuan("0.25"));

        assertThat(LimbWords.of(limb, RuleBook.YUAN, false)).isEqualTo("comparable price at most 0.25 yuan");
        assertThat(LimbWords.of(limb, new Name("kronor", "瑞典克朗"), true)).isEqualTo("单位可比价 ≤ 0.25 瑞典克朗");
        assertThat(LimbWords.of(new Limb.FactAtLeast("quality", Decimal.ONE), RuleBook.YUAN, false))
                .isEqualTo("quality (at least 1)");
    }

    private static Places.Most most(String value) {
        String text = OtherBook.with("{fact: partners}", value).replaceFirst("  partners:.*\\n", "");
        return read(text).clause(Places.class).orElseThrow().most().value();
    }

    private static OwnVolume.By by(String rules) {
        return read(OtherBook.by(rules)).clause(OwnVolume.class).orElseThrow().by();
    }

    private static <C extends Clause> C clause(Class<C> type) {
        return OtherBook.read().clause(type).orElseThrow();
    }

    private static RuleBook read(String text) {
        return RuleBookReader.read("book.yaml", text);
    }

    private static Portion portion(String own, String pool) {
        return new Portion(share(own), share(pool));
    }

    private static Share share(String percent) {
        return Share.parse(percent);
    }
}
