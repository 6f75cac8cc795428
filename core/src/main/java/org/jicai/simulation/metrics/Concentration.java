package org.jicai.simulation.metrics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jicai.money.Money;
import org.jicai.money.Quantity;

/**
 * How unevenly something is divided. The indices depend on the shares only, so amounts in any unit will do.
 *
 * <p>Example: the amounts 4, 3, 2 and 1 have a Herfindahl-Hirschman index of 0.30, are as concentrated as 3.33 equal
 * ones, and have a Gini coefficient of 0.25.
 *
 * @param hhi the Herfindahl-Hirschman index, the sum of the squared shares: 1 over the number of equal ones, 1 for a
 *     monopoly
 * @param numbersEquivalent how many equal ones would be as concentrated: 1 over that
 * @param gini the Gini coefficient {@code SUM (2i − k − 1) x_i / (k SUM x_i)} over ascending amounts: 0 if all are
 *     equal, below 1
 */
public record Concentration(double hhi, double numbersEquivalent, double gini) {

    /**
     * The concentration of some amounts.
     *
     * @param amounts the amounts, at least 0, at least one of them above 0
     * @return the indices
     * @throws IllegalArgumentException if an amount is negative or not finite, or all are 0
     */
    public static Concentration of(ImmutableDoubleArray amounts) {
        double[] ascending = amounts.toArray();
        Arrays.sort(ascending);
        int count = ascending.length;
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < count; i++) {
            checkArgument(ascending[i] >= 0, "an amount is at least 0, not %s", ascending[i]);
            sum += ascending[i];
            ranked += (2.0 * i + 1 - count) * ascending[i];
        }
        checkArgument(sum > 0 && Double.isFinite(sum), "the amounts add up to more than 0, not to %s", sum);
        double squares = 0;
        for (double amount : ascending) {
            squares += (amount / sum) * (amount / sum);
        }
        return new Concentration(squares, 1 / squares, ranked / (count * sum));
    }

    /**
     * How the agreed volume of a lot is divided among its winners.
     *
     * @param awards the awards of one lot
     * @return the indices
     * @throws IllegalArgumentException if no volume is known
     */
    public static Concentration ofVolumes(Collection<Award> awards) {
        return of(ImmutableDoubleArray.copyOf(
                awards.stream().flatMap(award -> award.agreedUnits().stream()).mapToDouble(Quantity::units)));
    }

    /**
     * How the spend of a round is divided among the firms that supply.
     *
     * @param awards the awards of a round
     * @return the indices over firms
     * @throws IllegalArgumentException if no spend is known
     */
    public static Concentration ofSpendByFirm(Collection<Award> awards) {
        Map<String, Money> spendByFirm = new TreeMap<>();
        for (Award award : awards) {
            award.spend().ifPresent(spend -> spendByFirm.merge(award.bid().bidder(), spend, Money::plus));
        }
        return of(ImmutableDoubleArray.copyOf(
                spendByFirm.values().stream().mapToDouble(spend -> spend.yuan().doubleValue())));
    }
}
