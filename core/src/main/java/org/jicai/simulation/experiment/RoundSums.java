package org.jicai.simulation.experiment;

/**
 * What is summed over the lots of one round, and what the measures make of it. A sum of what is not known is not a number, and so
 * is what is made of it.
 */
final class RoundSums {

    double failed;
    double pending;
    double awarded;
    double bids;
    double selected;
    double invalid;
    double aboveCeiling;
    double failedTest;
    double revived;
    double originators;
    double originatorsSelected;
    double firms;
    double firmsSelected;

    double cuts;
    double cutCount;
    double lotCuts;
    double lotCutCount;
    double priorCuts;
    double priorCutCount;
    double lotPriorCuts;
    double lotPriorCutCount;
    double spreads;

    double filledLots;
    double need;
    double filled;
    double spendingLots;
    double units;
    double spend;
    double ceilingSpend;
    double ceilingAgainst;
    double priorSpend;
    double priorAgainst;
    double overCapacity;
    double dividedLots;
    double hhi;
    double gini;

    double suppliedLots;
    double singleSource;
    double shortfall;
    double risk;

    double costed;
    double lossMaking;
    double markups;
    double rent;
    double production;
    double least;

    /** Forgets everything. */
    void clear() {
        failed = pending = awarded = bids = selected = invalid = aboveCeiling = failedTest = revived = 0;
        originators = originatorsSelected = firms = firmsSelected = 0;
        cuts = cutCount = lotCuts = lotCutCount = 0;
        priorCuts = priorCutCount = lotPriorCuts = lotPriorCutCount = spreads = 0;
        filledLots = need = filled = spendingLots = units = spend = 0;
        ceilingSpend = ceilingAgainst = priorSpend = priorAgainst = overCapacity = 0;
        dividedLots = hhi = gini = 0;
        suppliedLots = singleSource = shortfall = risk = 0;
        costed = lossMaking = markups = rent = production = least = 0;
    }

    /** Works out all measures, by ordinal. */
    void measure(double[] values) {
        set(values, Measure.CUT_PER_PRODUCT_FROM_CEILING, ratio(cuts, cutCount));
        set(values, Measure.CUT_PER_LOT_FROM_CEILING, ratio(lotCuts, lotCutCount));
        set(values, Measure.CUT_BY_VOLUME_FROM_CEILING, 1 - ratio(ceilingSpend, ceilingAgainst));
        set(values, Measure.CUT_PER_PRODUCT_FROM_PRIOR_PRICE, ratio(priorCuts, priorCutCount));
        set(values, Measure.CUT_PER_LOT_FROM_PRIOR_PRICE, ratio(lotPriorCuts, lotPriorCutCount));
        set(values, Measure.CUT_BY_VOLUME_FROM_PRIOR_PRICE, 1 - ratio(priorSpend, priorAgainst));
        set(values, Measure.SPEND, ifAny(spendingLots, spend));
        set(values, Measure.UNIT_PRICE, ratio(spend, units));
        set(values, Measure.FILL_RATE, ratio(filled, need));
        set(values, Measure.SAVING_FROM_CEILING, ifAny(ceilingAgainst, ceilingAgainst - ceilingSpend));
        set(values, Measure.SAVING_FROM_PRIOR_PRICE, ifAny(priorAgainst, priorAgainst - priorSpend));
        set(values, Measure.FAILED_LOTS, failed);
        set(values, Measure.PENDING_LOTS, pending);
        set(values, Measure.BIDS, bids);
        set(values, Measure.SELECTED, selected);
        set(values, Measure.INVALID, invalid);
        set(values, Measure.ABOVE_CEILING, aboveCeiling);
        set(values, Measure.FAILED_PRICE_TEST, failedTest);
        set(values, Measure.REVIVED, revived);
        set(values, Measure.WIN_RATE, ratio(selected, bids));
        set(values, Measure.FIRM_WIN_RATE, ratio(firmsSelected, firms));
        set(values, Measure.ORIGINATOR_WIN_RATE, ratio(originatorsSelected, originators));
        set(values, Measure.WINNERS_PER_LOT, ratio(selected, awarded));
        set(values, Measure.WINNERS_SPREAD, ratio(spreads, awarded));
        set(values, Measure.HHI, ratio(hhi, dividedLots));
        set(values, Measure.GINI, ratio(gini, dividedLots));
        set(values, Measure.SINGLE_SOURCE, ratio(singleSource, suppliedLots));
        set(values, Measure.EXPECTED_SHORTFALL, ratio(shortfall, suppliedLots));
        set(values, Measure.SHORTFALL_RISK, ratio(risk, suppliedLots));
        set(values, Measure.OVER_CAPACITY, ratio(overCapacity, units));
        set(values, Measure.LOSS_MAKING, ratio(lossMaking, costed));
        set(values, Measure.RENT, ifAny(dividedLots, rent));
        set(values, Measure.MARKUP, ratio(markups, costed));
        set(values, Measure.EFFICIENCY_LOSS, ratio(production, least) - 1);
    }

    private static void set(double[] values, Measure measure, double value) {
        values[measure.ordinal()] = value;
    }

    /** One number over another; not a number where the other is 0. */
    private static double ratio(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }

    private static double ifAny(double count, double value) {
        return count > 0 ? value : Double.NaN;
    }
}
