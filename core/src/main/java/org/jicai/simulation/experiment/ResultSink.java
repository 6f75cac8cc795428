package org.jicai.simulation.experiment;

import com.google.common.collect.ImmutableMap;

/**
 * Makes files of a result: tables, a manifest, a report. Files of all sinks are written together, all of them or none.
 * Implementations depend on nothing but the result, so that equal results give equal bytes.
 */
@FunctionalInterface
public interface ResultSink {

    /**
     * The files of a result.
     *
     * @param result what came out of an experiment
     * @return the contents by the name of the file
     */
    ImmutableMap<String, byte[]> files(ExperimentResult result);
}
