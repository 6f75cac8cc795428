package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import org.jicai.decision.Stage;
import org.jicai.rules.Clause;
import org.jicai.rules.PriceTest;
import org.jicai.rules.RankBy;
import org.jicai.rules.Ranking;
import org.jicai.rules.RuleBook;
import org.jicai.tender.Name;

/** What each clause says, in one sentence of the two languages of the reports. */
final class ClauseSentences {

    private static final ImmutableMap<String, Name> SENTENCES = ImmutableMap.<String, Name>builder()
            .put(
                    "bidders",
                    new Name(
                            "Which bids count when places are handed out, and whether affiliates count as one.",
                            "计算入围名额时哪些申报计入企业数，关联企业是否合并计算。"))
            .put(
                    "ceiling",
                    new Name(
                            "A bid above the ceiling of its own strength, compared at these decimals, is invalid.",
                            "申报价按此小数位与本规格最高有效申报价比较，高于者无效。"))
            .put(
                    "comparison",
                    new Name(
                            "Bids are held at these decimals and divided by the factor of their strength: X times the content"
                                    + " costs content^log2(X) times as much, and so for fill and pack.",
                            "申报价按此小数位保留，并除以规格系数：含量为 X 倍时价格为 content^log2(X) 倍，装量与包装数量同理。"))
            .put(
                    "ties",
                    new Name(
                            "Valid bids are ranked from the lowest comparable price on; equal prices are ordered by:",
                            "有效申报按单位可比价由低到高排序；同价时依次比较："))
            .put(
                    "quota",
                    new Name(
                            "So many of the ranked bids are shortlisted, by the number of bidders.",
                            "按申报企业数确定最多入围企业数。"))
            .put(
                    "priceTest",
                    new Name(
                            "A shortlisted bid is selected if it passes any one of these; the place of one that fails stays"
                                    + " empty.",
                            "入围申报满足下列任一条件即拟中选；不满足者名额空缺。"))
            .put(
                    "lowPrice",
                    new Name(
                            "A shortlisted bid below this price is selected without volume and gives its place to the next bid.",
                            "入围申报低于此价者中选但不分配约定采购量，名额由后一顺位递补。"))
            .put(
                    "ratioElimination",
                    new Name(
                            "The ratio of each price to the lowest of its lot is ranked across the round; the dearest bid of a lot"
                                    + " is out if its ratio is among the highest so many.",
                            "全部品种的单位可比价与本品种最低单位可比价之比统一排序；本品种最高价且比值位列前若干名者淘汰。"))
            .put(
                    "revivals",
                    new Name("These bids are offered a price; who accepts is selected at it.", "向下列申报给出复活价，接受者按该价格中选。"))
            .put(
                    "brandVolume",
                    new Name("Where the agreed volume goes whose need named a brand.", "按品牌填报的需求量对应的约定采购量归谁。"))
            .put(
                    "cutRanking",
                    new Name(
                            "The pre-selected bids of all lots are ranked by cut; the first are selected outright.",
                            "各品种预中选申报按降幅排序，靠前者直接中选。"))
            .put(
                    "negotiation",
                    new Name(
                            "The others must reach the mean cut of the lots with enough bidders, or fail.",
                            "其余品种须达到申报企业数足够的品种的平均降幅，否则流标。"))
            .put(
                    "volume",
                    new Name(
                            "This share of each region's base demand is contracted, by the number of winners and the class"
                                    + " of the lot.",
                            "按中选企业数和品种类别，以各地区采购量基数的此比例约定采购。"))
            .put(
                    "term",
                    new Name(
                            "Agreements run so long, by the number of winners and the class of the lot.",
                            "按中选企业数和品种类别确定采购周期。"))
            .put(
                    "regions",
                    new Name(
                            "The privileged ranks pick one region each; then all winners take turns in the order of their"
                                    + " ranks, from rank 1 on, until none is left. Backups are chosen in the same way; nobody"
                                    + " backs up a region it supplies.",
                            "享有优先权的顺位先各选一个地区，随后全部中选企业按顺位轮流选择，直至选完。备供地区按同样方式选择，不得与本企业主供地区重复。"))
            .put(
                    "replacement",
                    new Name(
                            "Who takes over the regions of a winner that drops out after the award.",
                            "中选企业退出后由谁接替其供应地区。"))
            .put(
                    "entry",
                    new Name(
                            "A bid that fails any of these is invalid; each bid is tested for itself, before bids are compared.",
                            "申报须逐项满足下列条件，任一条件不满足者无效；逐个判断，不与其他申报比较。"))
            .put(
                    "reserve",
                    new Name(
                            "A bid above the entry limit may lower its price in so many offers; what is then above the reserve"
                                    + " price of the lot is asked for a last price, and is out if that is above it too.",
                            "报价高于准入线者可在规定次数内继续报价；仍高于底价者作最后报价，未降至底价以内的谈判失败。"))
            .put(
                    "rankBy",
                    new Name(
                            "Valid bids are ranked by this instead of their comparable prices.", "有效申报按此排序，不按单位可比价排序。"))
            .put(
                    "matchRight",
                    new Name(
                            "If the first bid is not of this kind, bids of it that are near enough are offered the lowest price in"
                                    + " the order of ranks; the first that accepts goes ahead of all.",
                            "首位申报不属此类时，此类中符合条件者按顺位可选择接受最低价；最先接受者排在首位。"))
            .put("places", new Name("So many of the ranked bids are shortlisted.", "按此名额确定入围企业。"))
            .put(
                    "gap",
                    new Name(
                            "If the cut of a shortlisted bid is smaller than that of the one before it by more than this share of"
                                    + " the latter, it and all after it lose their places.",
                            "入围申报的降幅较前一顺位的降幅回落超过此比例的，该申报及其后各顺位不再入围。"))
            .put(
                    "costStatement",
                    new Name(
                            "A selected bid below this price must publish a statement of its costs; it stays selected.",
                            "拟中选价低于此价者须公开成本构成声明，不影响中选。"))
            .put(
                    "guarantee",
                    new Name(
                            "A valid bid without a place is selected at its own price if it passes any one of these; it comes after"
                                    + " those selected before.",
                            "未入围或失去名额的有效申报，满足下列任一条件即按申报价中选，排在先中选者之后。"))
            .put(
                    "classes",
                    new Name(
                            "Each selected bid falls into the first class all of whose conditions it meets.",
                            "各中选申报归入最先满足全部条件的类别。"))
            .put(
                    "passThrough",
                    new Name(
                            "Awarded prices follow a change of rates: times (1 + new rate) / (1 + old rate) for each, rounded.",
                            "中选价随税率调整：逐项乘以（1 + 新税率）÷（1 + 原税率）并取舍。"))
            .put(
                    "ownVolume",
                    new Name(
                            "Each winner is contracted for a share of the need of its own, region by region; another share goes to"
                                    + " a pool, and what is neither stays uncontracted.",
                            "逐地区按比例约定各中选企业的采购量，另按比例转入待分配量；其余不约定。"))
            .put(
                    "split",
                    new Name(
                            "In the order of ranks each winner takes this share of what is left of the agreed volume, the last all"
                                    + " of it, within the limits.",
                            "按中选顺位依次取得剩余约定采购量的此比例，末位取得全部剩余，且不超过上限。"))
            .put("areas", new Name("The regions whose need is reported; nobody picks regions.", "填报需求量的地区；不选择供应地区。"))
            .put(
                    "reserves",
                    new Name("So many of the next bids after the places are held in reserve.", "入围名额之后按顺位确定此数量的备选企业。"))
            .buildOrThrow();

    private static final Name TIES = new Name("Bids that rank the same are ordered by:", "排序结果相同时依次比较：");

    /** A price test that stands before the places. */
    private static final Name TEST_BEFORE_PLACES = new Name(
            "A valid bid goes on to the places if it passes any one of these; one that fails is out.",
            "有效申报满足下列任一条件方可进入入围排序；不满足者淘汰。");

    private static final Name FALLBACK = new Name(
            " Where no bid of the lot passes, the limbs under ifNobody are tried instead.",
            "本品种无一满足时，改按 ifNobody 各条件判断。");

    private static final Name EACH_TEST = new Name(" A bid must pass each of the tests.", "各项条件须逐项满足。");

    private ClauseSentences() {}

    /** What the clause says beside the others of its book. */
    static String of(Clause clause, RuleBook book, boolean chinese) {
        if (clause instanceof PriceTest test) {
            return test(test, book, chinese);
        }
        boolean otherwise =
                clause instanceof Ranking && book.clause(RankBy.class).isPresent();
        return (otherwise ? TIES : usual(clause)).in(chinese);
    }

    private static Name usual(Clause clause) {
        return SENTENCES.getOrDefault(clause.key(), new Name(clause.key(), clause.key()));
    }

    private static String test(PriceTest test, RuleBook book, boolean chinese) {
        boolean before = book.clauses().stream()
                .takeWhile(clause -> clause.stage() != Stage.SHORTLIST)
                .anyMatch(test::equals);
        boolean several =
                book.clauses().stream().filter(PriceTest.class::isInstance).count() > 1;
        return (before ? TEST_BEFORE_PLACES : usual(test)).in(chinese)
                + (test.ifNobody().isEmpty() ? "" : FALLBACK.in(chinese))
                + (several ? EACH_TEST.in(chinese) : "");
    }
}
