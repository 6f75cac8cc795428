package org.jicai.simulation.bidding;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals over [0, 1] by Gauss-Legendre rules on panels that halve towards both ends, where quantiles may be steep or
 * infinite. Exact for polynomials up to the degree {@code 2 nodes − 1}.
 */
final class DyadicQuadrature {

    private static final int LOW = 40;
    private static final int HIGH = 50;

    private final double[] points;
    private final double[] weights;
    private final double[] edges;

    /** A rule with so many points in each panel, whose panels also end at the given places. */
    DyadicQuadrature(int nodes, DoubleStream kinks) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes);
        this.points = new double[nodes];
        this.weights = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            points[i] = rule.getPoint(i);
            weights[i] = rule.getWeight(i);
        }
        DoubleStream low = IntStream.rangeClosed(1, LOW).mapToDouble(k -> Math.scalb(1.0, -k));
        DoubleStream high = IntStream.rangeClosed(2, HIGH).mapToDouble(k -> 1 - Math.scalb(1.0, -k));
        this.edges = Stream.of(DoubleStream.of(0, 1), low, high, kinks)
                .flatMapToDouble(part -> part)
                .sorted()
                .distinct()
                .toArray();
    }

    /** An edge of the panels: 0 is the first one. */
    double edge(int i) {
        return edges[i];
    }

    /** The first edge at or above v. */
    int edgeAbove(double v) {
        int found = Arrays.binarySearch(edges, v);
        return found >= 0 ? found : -found - 1;
    }

    /** The integral between two points of one panel. */
    double within(DoubleUnaryOperator f, double from, double to) {
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += weights[i] * f.applyAsDouble(from + half * (1 + points[i]));
        }
        return sum * half;
    }

    /** The integrals from every edge to 1. */
    double[] tails(DoubleUnaryOperator f) {
        double[] tails = new double[edges.length];
        for (int i = edges.length - 2; i >= 0; i--) {
            tails[i] = tails[i + 1] + within(f, edges[i], edges[i + 1]);
        }
        return tails;
    }
}
