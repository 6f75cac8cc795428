package org.jicai.format;

import com.google.common.collect.ImmutableMap;
import org.jicai.rules.BidderCount;
import org.jicai.rules.BrandVolume;
import org.jicai.rules.CutRanking;
import org.jicai.rules.Negotiation;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.Replacement;
import org.jicai.rules.Revival;
import org.jicai.tender.Name;
import org.jicai.tender.Word;

/** The constants of rule books in words of the two languages of the reports. */
final class ConstantWords {

    private static final ImmutableMap<Word, Name> CONSTANTS = ImmutableMap.<Word, Name>builder()
            .put(BidderCount.Counted.LISTED, new Name("every listed bidder", "全部列示的申报企业"))
            .put(BidderCount.Counted.VALID, new Name("bidders with a valid bid", "申报有效的企业"))
            .put(CutRanking.CutReference.CEILING, new Name("measured from the ceiling", "以最高有效申报价为基准"))
            .put(CutRanking.CutReference.PRIOR_PRICE, new Name("measured from the price before", "以原采购价为基准"))
            .put(Negotiation.Over.ALL_LOTS, new Name("mean over every lot with enough bidders", "取申报企业数足够的全部品种均值"))
            .put(
                    Negotiation.Over.OUTRIGHT_LOTS,
                    new Name("mean over the lots selected outright with enough bidders", "取直接中选且企业数足够的品种均值"))
            .put(
                    Replacement.By.REMAINING_WINNERS_IN_TURN,
                    new Name("the remaining winners of the lot, in turn", "同品种其余中选企业依次接替"))
            .put(
                    Replacement.By.BACKUPS_FIRST,
                    new Name(
                            "the first backup there is, then the remaining winners in turn", "备供企业按次序接替，其后由其余中选企业依次接替"))
            .put(Replacement.By.NOBODY, new Name("nobody", "无人接替"))
            .put(Revival.Who.SHORTLISTED, new Name("shortlisted bids that failed the price test", "入围但未满足拟中选条件的申报"))
            .put(Revival.Who.UNSHORTLISTED, new Name("valid bids outside the places", "未入围的有效申报"))
            .put(Revival.Who.REFERENCE_PRODUCTS, new Name("reference products outside the places", "未入围的原研药及参比制剂"))
            .put(Revival.OfferedPrice.HIGHEST_SELECTED, new Name("the highest price selected so far", "已中选的最高价"))
            .put(Revival.OfferedPrice.LOWEST_SELECTED, new Name("the lowest price selected so far", "已中选的最低价"))
            .put(Revival.Supplies.REGIONS, new Name("picks regions and counts for share and term", "参与供应地区选择，计入中选企业数"))
            .put(Revival.Supplies.BRAND, new Name("need that names its brand, no regions", "仅供应按其品牌填报的需求量，不选择供应地区"))
            .put(Revival.Supplies.NOTHING, new Name("selected without volume", "中选但不分配约定采购量"))
            .put(Revival.Exclusion.HIGHEST_BID, new Name("not the highest bid of the lot", "本品种最高申报价除外"))
            .put(
                    Revival.Exclusion.BRAND_BELOW_MEAN,
                    new Name("not a brand with less reported need than the mean brand", "按品牌报量低于各品牌平均值者除外"))
            .put(
                    BrandVolume.Goes.TO_BRAND,
                    new Name("to that brand if it is selected, else to the region's primary", "中选则归该品牌，否则归该地区主供企业"))
            .put(
                    BrandVolume.Goes.TO_PRIMARY,
                    new Name("to the region's primary, whatever brand it names", "不论品牌，归该地区主供企业"))
            .put(
                    Replacement.By.RESERVES_FIRST,
                    new Name("the first bid in reserve, at its own price", "备选企业按次序以其申报价接替"))
            .put(
                    Replacement.By.REMAINING_WINNERS_BY_SPLIT,
                    new Name(
                            "the remaining winners, by the rule of the split, within what they can still supply",
                            "由其余中选企业按分配规则在供应能力内承接"))
            .put(Replacement.By.POOL, new Name("its volume goes to the pool", "其约定采购量转入待分配量"))
            .put(OwnVolume.Need.BRAND, new Name("of the need that names its brand", "以按其品牌填报的需求量为基数"))
            .put(OwnVolume.Need.LOT, new Name("of all need of the lot", "以本品种全部需求量为基数"))
            .put(OwnVolume.Pool.FIRST, new Name("the pool goes to the winner with the best rank", "待分配量归顺位最前的中选企业"))
            .put(OwnVolume.Pool.OPEN, new Name("institutions choose among the winners", "待分配量由医疗机构在中选企业中自主选择"))
            .buildOrThrow();

    private ConstantWords() {}

    /** What a constant says; its own word where we have no other. */
    static String of(Word constant, boolean chinese) {
        return CONSTANTS
                .getOrDefault(constant, new Name(constant.word(), constant.word()))
                .in(chinese);
    }
}
