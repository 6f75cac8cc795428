package org.jicai.simulation.bidding;

import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * A polynomial on [0, 1] as the mixture {@code SUM_i a_i C(N,i) v^i (1 − v)^(N−i)}: the mean of {@code a} over the
 * number of N rivals who are below. With coefficients of one sign every value keeps its relative precision, up to both
 * ends.
 */
final class BernsteinPolynomial {

    private final double[] coefficients;
    private final double[] terms;

    BernsteinPolynomial(double... coefficients) {
        this.coefficients = coefficients.clone();
        this.terms = coefficients.clone();
        for (int i = 0; i < terms.length; i++) {
            terms[i] *= choose(terms.length - 1, i);
        }
    }

    /** The value at v, 0 ≤ v ≤ 1, by Horner's rule in the ratio of v and 1 − v that is at most 1. */
    double at(double v) {
        int degree = terms.length - 1;
        double rest = 1 - v;
        boolean low = v <= rest;
        double ratio = low ? v / rest : rest / v;
        double sum = 0;
        for (int i = 0; i <= degree; i++) {
            sum = sum * ratio + terms[low ? degree - i : i];
        }
        return sum * power(low ? rest : v, degree);
    }

    /** The polynomial −d/dv. */
    BernsteinPolynomial negatedSlope() {
        int degree = coefficients.length - 1;
        double[] slope = new double[Math.max(1, degree)];
        for (int i = 0; i < degree; i++) {
            slope[i] = degree * (coefficients[i] - coefficients[i + 1]);
        }
        return new BernsteinPolynomial(slope);
    }

    /** The polynomial times the line from one value at 0 to another at 1. */
    BernsteinPolynomial timesLine(double atZero, double atOne) {
        int degree = coefficients.length;
        double[] product = new double[degree + 1];
        for (int i = 0; i <= degree; i++) {
            double low = i < degree ? (degree - i) * coefficients[i] * atZero : 0;
            double high = i > 0 ? i * coefficients[i - 1] * atOne : 0;
            product[i] = (low + high) / degree;
        }
        return new BernsteinPolynomial(product);
    }

    /** The polynomial ∫_v^1, whose coefficients are sums of the coefficients from one place on. */
    BernsteinPolynomial tailIntegral() {
        int degree = coefficients.length;
        double[] tail = new double[degree + 1];
        for (int i = degree - 1; i >= 0; i--) {
            tail[i] = tail[i + 1] + coefficients[i] / degree;
        }
        return new BernsteinPolynomial(tail);
    }

    /** The integral over [0, 1]: the mean of the coefficients. */
    double integral() {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum += coefficient;
        }
        return sum / coefficients.length;
    }

    /** The coefficients of the same polynomial written with a higher degree. */
    double[] elevated(int degree) {
        int own = coefficients.length - 1;
        double[] raised = new double[degree + 1];
        for (int i = 0; i <= degree; i++) {
            for (int j = Math.max(0, i - degree + own); j <= Math.min(own, i); j++) {
                raised[i] += coefficients[j] * choose(own, j) * choose(degree - own, i - j) / choose(degree, i);
            }
        }
        return raised;
    }

    static double choose(int n, int k) {
        return CombinatoricsUtils.binomialCoefficientDouble(n, k);
    }

    /** base^exponent, with 0^0 = 1. */
    static double power(double base, int exponent) {
        double result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
