package org.jicai.clearing;

/** One step of the procedure, carried out for one lot. Steps hold compiled numbers only and can be used by many runs. */
@FunctionalInterface
public interface LotStep {

    /**
     * Carries the step out.
     *
     * @param lot the lot, read and written
     */
    void run(LotWorkspace lot);
}
