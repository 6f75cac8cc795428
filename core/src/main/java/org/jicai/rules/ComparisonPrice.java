package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Stage;
import org.jicai.money.Ratio;

/**
 * How bids of different strengths are made comparable (差比价): a unit with X times the content may cost 1.7^log2(X) times as
 * much, X times the fill 1.9^log2(X), a pack of X times the units 1.95^log2(X).
 *
 * <p>Example: 20 mg at 1.70 yuan is comparable with 10 mg at 1.00 yuan, since 1.7^log2(2) = 1.7.
 *
 * @param unitPrice the decimals at which bids are held and ranked
 * @param content the factor for twice the content
 * @param fill the factor for twice the fill
 * @param pack the factor for twice the units in a pack
 */
public record ComparisonPrice(Cited<Precision> unitPrice, Cited<Ratio> content, Cited<Ratio> fill, Cited<Ratio> pack)
        implements Clause {

    @Override
    public String key() {
        return "comparison";
    }

    @Override
    public Stage stage() {
        return Stage.RANKING;
    }

    @Override
    public ImmutableList<Cited<?>> leaves() {
        return ImmutableList.of(unitPrice, content, fill, pack);
    }
}
