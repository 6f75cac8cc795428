package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import org.jicai.rules.Clause;
import org.jicai.tender.Name;

/** What each clause is called and what it says, in the two languages of the reports. */
final class ClauseWords {

    private static final ImmutableMap<String, Name> TITLES = ImmutableMap.<String, Name>builder()
            .put("bidders", new Name("Bidders", "申报企业"))
            .put("ceiling", new Name("Ceiling", "最高有效申报价"))
            .put("comparison", new Name("Comparable prices", "差比价"))
            .put("ties", new Name("Equal prices", "同价排序"))
            .put("quota", new Name("Places", "入围企业数"))
            .put("lowPrice", new Name("Bids far below the others", "异常低价"))
            .put("priceTest", new Name("Price test", "拟中选规则"))
            .put("ratioElimination", new Name("Price spreads", "价差比较"))
            .put("revivals", new Name("Revival", "复活"))
            .put("cutRanking", new Name("Ranking by cut", "降幅排序"))
            .put("negotiation", new Name("Negotiation", "议价谈判"))
            .put("volume", new Name("Agreed volume", "约定采购量"))
            .put("brandVolume", new Name("Need reported for a brand", "按品牌报量"))
            .put("term", new Name("Term", "采购周期"))
            .put("regions", new Name("Regions", "供应地区确认"))
            .put("replacement", new Name("Replacement", "替补"))
            .buildOrThrow();

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
            .buildOrThrow();

    private ClauseWords() {}

    /** The name of the clause. */
    static String title(Clause clause, boolean chinese) {
        return words(TITLES, clause).in(chinese);
    }

    /** What the clause says, in one sentence. */
    static String sentence(Clause clause, boolean chinese) {
        return words(SENTENCES, clause).in(chinese);
    }

    private static Name words(ImmutableMap<String, Name> words, Clause clause) {
        return words.getOrDefault(clause.key(), new Name(clause.key(), clause.key()));
    }
}
