package org.jicai.simulation.experiment;

import org.jicai.tender.Name;
import org.jicai.tender.Word;

/**
 * What an experiment measures in every replication and under every variant. A replication is one whole round. Where a measure
 * is not defined (a cut where nobody is selected, spend where the need is not known) the replication is left out of its mean,
 * and the number of replications says so.
 *
 * <p>The definitions are those of {@link org.jicai.simulation.metrics}; a test compares the two.
 */
public enum Measure implements Word {
    /** The mean over selected products of one less price over the ceiling of its own strength; 0.50 is 50 %. */
    CUT_PER_PRODUCT_FROM_CEILING(
            "cut-per-product", "ceiling", Unit.SHARE, "Cut from ceiling, mean over products", "相对最高有效申报价降幅（按产品平均）"),
    /** The mean over lots of the mean cut in each. */
    CUT_PER_LOT_FROM_CEILING(
            "cut-per-lot", "ceiling", Unit.SHARE, "Cut from ceiling, mean over lots", "相对最高有效申报价降幅（按品种平均）"),
    /** One less spend at awarded prices over spend at ceilings. */
    CUT_BY_VOLUME_FROM_CEILING(
            "cut-by-volume", "ceiling", Unit.SHARE, "Cut from ceiling, weighted by volume", "相对最高有效申报价降幅（按量加权）"),
    /** The mean over selected products of one less comparable price over the prior price of the lot. */
    CUT_PER_PRODUCT_FROM_PRIOR_PRICE(
            "cut-per-product", "prior-price", Unit.SHARE, "Cut from prior price, mean over products", "相对原价降幅（按产品平均）"),
    /** The mean over lots of the mean cut in each. */
    CUT_PER_LOT_FROM_PRIOR_PRICE(
            "cut-per-lot", "prior-price", Unit.SHARE, "Cut from prior price, mean over lots", "相对原价降幅（按品种平均）"),
    /** One less spend at awarded prices over spend at prior prices. */
    CUT_BY_VOLUME_FROM_PRIOR_PRICE(
            "cut-by-volume", "prior-price", Unit.SHARE, "Cut from prior price, weighted by volume", "相对原价降幅（按量加权）"),
    /** What the agreed volume costs, in yuan. */
    SPEND("spend", "", Unit.YUAN, "Spend", "采购金额"),
    /** Spend over agreed volume, in yuan per comparison unit; to be read beside the fill rate. */
    UNIT_PRICE("unit-price", "", Unit.YUAN_PER_UNIT, "Mean price per unit", "平均单价"),
    /** Agreed volume over reported need, a failed lot counting with nothing agreed. */
    FILL_RATE("fill-rate", "", Unit.SHARE, "Agreed volume over need", "约定采购量占需求量比例"),
    /** The agreed volume times the ceiling less spend, in yuan. */
    SAVING_FROM_CEILING("saving", "ceiling", Unit.YUAN, "Saving against ceilings", "相对最高有效申报价节省金额"),
    /** The agreed volume times the prior price less spend, in yuan. */
    SAVING_FROM_PRIOR_PRICE("saving", "prior-price", Unit.YUAN, "Saving against prior prices", "相对原价节省金额"),
    /** Lots without a winner. */
    FAILED_LOTS("failed-lots", "", Unit.COUNT, "Failed lots", "流标品种数"),
    /** Lots that had to stop because something is not known. */
    PENDING_LOTS("pending-lots", "", Unit.COUNT, "Lots that could not be decided", "未能判定的品种数"),
    /** Bids that took part. */
    BIDS("bids", "", Unit.COUNT, "Bids", "申报产品数"),
    /** Selected bids. */
    SELECTED("selected", "", Unit.COUNT, "Selected bids", "拟中选产品数"),
    /** Bids that were not admitted. */
    INVALID("invalid", "", Unit.COUNT, "Invalid bids", "无效申报数"),
    /** Bids above the ceiling. */
    ABOVE_CEILING("above-ceiling", "", Unit.COUNT, "Bids above the ceiling", "超最高有效申报价数"),
    /** Bids whose last word is that they failed the price test. */
    FAILED_PRICE_TEST("failed-price-test", "", Unit.COUNT, "Bids that failed the price test", "未通过价格规则数"),
    /** Bids selected by accepting an offered price. */
    REVIVED("revived", "", Unit.COUNT, "Revived bids", "复活中选数"),
    /** Selected products over products that were bid. */
    WIN_RATE("win-rate", "", Unit.SHARE, "Share of products selected", "产品中选率"),
    /** Firms with a selected product over firms that bid. */
    FIRM_WIN_RATE("firm-win-rate", "", Unit.SHARE, "Share of firms selected", "企业中选率"),
    /** Selected originator products over originator products that were bid. */
    ORIGINATOR_WIN_RATE("originator-win-rate", "", Unit.SHARE, "Share of originators selected", "原研中选率"),
    /** Selected bids per awarded lot. */
    WINNERS_PER_LOT("winners-per-lot", "", Unit.COUNT, "Winners per awarded lot", "每品种中选企业数"),
    /** The mean over awarded lots of dearest over cheapest comparable price among winners. */
    WINNERS_SPREAD("winners-spread", "", Unit.RATIO, "Dearest over cheapest winner", "中选价最高与最低之比"),
    /** The mean over lots of the Herfindahl-Hirschman index of agreed volumes. */
    HHI("hhi", "", Unit.SHARE, "Concentration of volumes (HHI)", "约定量集中度（HHI）"),
    /** The mean over lots of the Gini coefficient of the winners' agreed volumes. */
    GINI("gini", "", Unit.SHARE, "Inequality of volumes (Gini)", "约定量基尼系数"),
    /** The mean over awarded lots of the part of the volume with one supplier and no backup. */
    SINGLE_SOURCE("single-source", "", Unit.SHARE, "Volume with one supplier and no backup", "无备供的独家供应占比"),
    /** The mean over awarded lots of the expected part of the volume that is not delivered. */
    EXPECTED_SHORTFALL("expected-shortfall", "", Unit.SHARE, "Expected undelivered volume", "预期断供比例"),
    /** The mean over awarded lots of the probability that some region goes without. */
    SHORTFALL_RISK("shortfall-risk", "", Unit.SHARE, "Risk that a region goes without", "出现断供地区的概率"),
    /** Agreed volume above the capacities of those who agreed to it, over agreed volume. */
    OVER_CAPACITY("over-capacity", "", Unit.SHARE, "Agreed volume above capacity", "超产能约定量占比"),
    /** Winners paid less than their cost, over winners. */
    LOSS_MAKING("loss-making", "", Unit.SHARE, "Winners below cost", "亏损中选占比"),
    /** What the winners earn above cost, in yuan. */
    RENT("rent", "", Unit.YUAN, "Rent of winners", "中选企业利润"),
    /** The mean over winners of price less cost over price. */
    MARKUP("markup", "", Unit.SHARE, "Markup of winners over price", "中选企业加价率"),
    /** Production cost above the least cost of the same volumes, over that least cost. */
    EFFICIENCY_LOSS("efficiency-loss", "", Unit.SHARE, "Production above least cost", "生产效率损失");

    /** What a measure is counted in. */
    public enum Unit implements Word {
        /** A fraction of one; 0.5 is 50 %. */
        SHARE,
        /** Yuan. */
        YUAN,
        /** Yuan per comparison unit. */
        YUAN_PER_UNIT,
        /** A number of things. */
        COUNT,
        /** A quotient without unit. */
        RATIO
    }

    private final String metric;
    private final String reference;
    private final Unit unit;
    private final String en;
    private final String zh;

    Measure(String metric, String reference, Unit unit, String en, String zh) {
        this.metric = metric;
        this.reference = reference;
        this.unit = unit;
        this.en = en;
        this.zh = zh;
    }

    /**
     * What is measured, without the reference.
     *
     * @return a word such as {@code cut-per-product}
     */
    public String metric() {
        return metric;
    }

    /**
     * What a cut or saving is measured from.
     *
     * @return {@code ceiling}, {@code prior-price}, or empty where nothing is
     */
    public String reference() {
        return reference;
    }

    /**
     * What it is counted in.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * What to call it in a report.
     *
     * @return the title in English and Chinese
     */
    public Name title() {
        return new Name(en, zh);
    }
}
