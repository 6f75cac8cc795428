package org.jicai.format;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jicai.tender.Name;

/** The parts of a clause by their names in the two languages of the reports. */
final class PlaceWords {

    private static final ImmutableMap<String, Name> NAMES = ImmutableMap.<String, Name>builder()
            .put("allOf", new Name("all of", "均须满足"))
            .put("anyOf", new Name("any of", "满足其一"))
            .put("backups", new Name("backups", "备供家数"))
            .put("below", new Name("below", "低于"))
            .put("by", new Name("by", "方式"))
            .put("class", new Name("class", "类别"))
            .put("content", new Name("factor of content", "含量系数"))
            .put("count", new Name("number", "数量"))
            .put("cut", new Name("precision of cuts", "降幅精度"))
            .put("entry", new Name("entry limit", "准入倍数"))
            .put("equals", new Name("is", "即"))
            .put("fill", new Name("factor of fill", "装量系数"))
            .put("affiliates", new Name("affiliates", "关联企业"))
            .put("goes", new Name("goes", "归属"))
            .put("highest", new Name("number of highest ratios", "比值最高者个数"))
            .put("ifNobody", new Name("where nobody passes", "无人满足时"))
            .put("largest", new Name("largest share", "最大份额"))
            .put("lone", new Name("where only one passed", "仅一家满足时"))
            .put("losers", new Name("of losers to the pool", "未中选企业转入待分配量"))
            .put("minBidders", new Name("bidders at least", "最少申报企业数"))
            .put("most", new Name("most", "上限"))
            .put("of", new Name("of", "基数"))
            .put("ofRest", new Name("of what is left", "剩余量的比例"))
            .put("offers", new Name("offers", "报价次数"))
            .put("onlyWith", new Name("only with", "仅限"))
            .put("outright", new Name("selected outright", "直接中选数"))
            .put("over", new Name("mean over", "均值范围"))
            .put("overPublished", new Name("over the published price", "与公布价之比"))
            .put("pack", new Name("factor of pack", "包装系数"))
            .put("perRegion", new Name("rounding by region", "各地区取整"))
            .put("pool", new Name("pool", "待分配量"))
            .put("precision", new Name("precision", "精度"))
            .put("price", new Name("price", "价格"))
            .put("privilege", new Name("ranks that pick first", "优先选择的顺位数"))
            .put("raised", new Name("raised price", "涨价"))
            .put("rates", new Name("rates", "税率"))
            .put("reduce", new Name("reduction", "名额扣减"))
            .put("reference", new Name("reference", "基准"))
            .put("rounding", new Name("rounding", "取整"))
            .put("rows", new Name("rows", "分档"))
            .put("set", new Name("regions", "地区"))
            .put("supplies", new Name("supplies", "供应"))
            .put("unitPrice", new Name("unit price", "单位价格"))
            .put("unless", new Name("only if", "例外"))
            .put("who", new Name("who", "对象"))
            .put("within", new Name("within", "价格范围"))
            .put("ordinary", new Name("ordinary", "普通品种"))
            .put("special-1", new Name("special-1", "特殊品种1"))
            .put("special-2", new Name("special-2", "特殊品种2"))
            .put("long-term", new Name("long-term", "长期用药"))
            .buildOrThrow();

    private PlaceWords() {}

    /** The words of a path inside a clause; a part without a name of its own stays as it is. */
    static String of(String path, boolean chinese) {
        return StreamSupport.stream(Splitter.on('.').split(path).spliterator(), false)
                .map(part -> part(part, chinese))
                .collect(Collectors.joining(" "));
    }

    private static String part(String part, boolean chinese) {
        int bracket = part.indexOf('[');
        String key = bracket < 0 ? part : part.substring(0, bracket);
        String rest = bracket < 0 ? "" : " " + part.substring(bracket + 1, part.length() - 1);
        boolean item = rest.matches(" \\d+")
                && !NAMES.getOrDefault(key, new Name("", "")).en().isEmpty();
        String name = NAMES.getOrDefault(key, new Name(key, key)).in(chinese);
        return item ? name : name + rest;
    }
}
