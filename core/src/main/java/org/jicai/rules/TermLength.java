package org.jicai.rules;

import java.time.LocalDate;

/** How long an agreement runs. */
public sealed interface TermLength {

    /**
     * The length as a report prints it.
     *
     * @return an ISO period such as {@code P2Y}, {@code P6M} or {@code P14D}, or the ISO date it ends
     */
    String text();

    /**
     * A number of years from the start of supply.
     *
     * @param years the years, at least 1
     */
    record Years(int years) implements TermLength {

        @Override
        public String text() {
            return "P" + years + "Y";
        }
    }

    /**
     * A number of months from the start of supply.
     *
     * @param months the months, at least 1
     */
    record Months(int months) implements TermLength {

        @Override
        public String text() {
            return "P" + months + "M";
        }
    }

    /**
     * A number of days from the start of supply.
     *
     * @param days the days, at least 1
     */
    record Days(int days) implements TermLength {

        @Override
        public String text() {
            return "P" + days + "D";
        }
    }

    /**
     * Until a fixed day, the same for all lots.
     *
     * @param lastDay the last day
     */
    record Until(LocalDate lastDay) implements TermLength {

        @Override
        public String text() {
            return lastDay.toString();
        }
    }
}
