package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import org.jicai.rules.Clause;
import org.jicai.tender.Name;

/** What each clause is called, in the two languages of the reports. */
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
            .put("entry", new Name("Entry", "准入条件"))
            .put("reserve", new Name("Negotiation against a reserve price", "底价谈判"))
            .put("rankBy", new Name("What bids are ranked by", "排序依据"))
            .put("matchRight", new Name("Right to match the lowest price", "跟价优先权"))
            .put("places", new Name("Number of places", "入围名额"))
            .put("gap", new Name("Drop between neighbouring cuts", "相邻降幅差"))
            .put("costStatement", new Name("Cost statement", "成本构成声明"))
            .put("guarantee", new Name("Guaranteed selection", "保底中选"))
            .put("classes", new Name("Classes of winners", "中选分类"))
            .put("passThrough", new Name("Change of taxes and duties", "税率调整"))
            .put("ownVolume", new Name("Volume of each winner", "各中选企业约定采购量"))
            .put("split", new Name("Split of the agreed volume", "约定采购量分配"))
            .put("areas", new Name("Areas", "采购地区"))
            .put("reserves", new Name("Bids in reserve", "备选企业"))
            .buildOrThrow();

    private ClauseWords() {}

    /** The name of the clause. */
    static String title(Clause clause, boolean chinese) {
        return title(clause.key(), chinese);
    }

    /** The name of the clauses with a key. */
    static String title(String key, boolean chinese) {
        return TITLES.getOrDefault(key, new Name(key, key)).in(chinese);
    }
}
