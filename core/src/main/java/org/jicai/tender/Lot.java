package org.jicai.tender;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import org.jicai.money.UnitPrice;

/**
 * What is competed for (品种): one molecule and form group, with its specifications, the reported need and the bids.
 *
 * <p>Example: {@code Lot.builder("acarbose").bid(Bid.of("Bayer", "0.180667").withCeiling("0.84")).build()}.
 *
 * @param id the key of the lot in its round
 * @param name its name in English and Chinese
 * @param form the dosage form
 * @param comparisonStrength the strength all bids are converted to
 * @param unit the smallest unit, such as {@code tablet/capsule}
 * @param classes the classes the tender puts it into
 * @param priorPrice what the drug cost before, in yuan per smallest unit of the comparison strength, where known
 * @param facts what else is known of it
 * @param specifications its strengths
 * @param demand the reported need; empty where it is not known
 * @param bids the bids, in any order
 */
public record Lot(
        String id,
        Name name,
        String form,
        String comparisonStrength,
        String unit,
        LotClasses classes,
        Optional<UnitPrice> priorPrice,
        Facts facts,
        ImmutableList<Specification> specifications,
        ImmutableList<Demand> demand,
        ImmutableList<Bid> bids) {

    /**
     * The same lot with other bids.
     *
     * @param newBids the bids
     * @return the lot
     */
    public Lot withBids(Collection<Bid> newBids) {
        return new Lot(
                id,
                name,
                form,
                comparisonStrength,
                unit,
                classes,
                priorPrice,
                facts,
                specifications,
                demand,
                ImmutableList.copyOf(newBids));
    }

    /**
     * The same lot with other reported need.
     *
     * @param newDemand the need of its regions; empty where it is not known
     * @return the lot
     */
    public Lot withDemand(Collection<Demand> newDemand) {
        return new Lot(
                id,
                name,
                form,
                comparisonStrength,
                unit,
                classes,
                priorPrice,
                facts,
                specifications,
                ImmutableList.copyOf(newDemand),
                bids);
    }

    /**
     * Starts a lot in no special class, with nothing known of it.
     *
     * @param id the key of the lot in its round
     * @return a builder
     */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Assembles a lot; what is not given is unknown or ordinary. */
    public static final class Builder {
        private final String id;
        private Name name;
        private String form = "";
        private String comparisonStrength = "";
        private String unit = "";
        private LotClasses classes = LotClasses.ALL_ORDINARY;
        private Optional<UnitPrice> priorPrice = Optional.empty();
        private Facts facts = Facts.NONE;
        private final ImmutableList.Builder<Specification> specifications = ImmutableList.builder();
        private final ImmutableList.Builder<Demand> demand = ImmutableList.builder();
        private final ImmutableList.Builder<Bid> bids = ImmutableList.builder();

        private Builder(String id) {
            this.id = id;
            this.name = new Name(id, "");
        }

        /**
         * Sets the name.
         *
         * @param value the name in English and Chinese
         * @return this builder
         */
        public Builder name(Name value) {
            name = value;
            return this;
        }

        /**
         * Sets what a unit is.
         *
         * @param dosageForm the dosage form
         * @param strength the comparison strength
         * @param smallestUnit the smallest unit
         * @return this builder
         */
        public Builder comparison(String dosageForm, String strength, String smallestUnit) {
            form = dosageForm;
            comparisonStrength = strength;
            unit = smallestUnit;
            return this;
        }

        /**
         * Sets the classes.
         *
         * @param value the classes the tender puts the lot into
         * @return this builder
         */
        public Builder classes(LotClasses value) {
            classes = value;
            return this;
        }

        /**
         * Sets what the drug cost before.
         *
         * @param value yuan per smallest unit of the comparison strength, or empty
         * @return this builder
         */
        public Builder priorPrice(Optional<UnitPrice> value) {
            priorPrice = value;
            return this;
        }

        /**
         * Sets the facts.
         *
         * @param value what else is known
         * @return this builder
         */
        public Builder facts(Facts value) {
            facts = value;
            return this;
        }

        /**
         * Adds a strength.
         *
         * @param value the specification
         * @return this builder
         */
        public Builder specification(Specification value) {
            specifications.add(value);
            return this;
        }

        /**
         * Adds a reported need.
         *
         * @param value the need of one region
         * @return this builder
         */
        public Builder demand(Demand value) {
            demand.add(value);
            return this;
        }

        /**
         * Adds a bid.
         *
         * @param value the bid
         * @return this builder
         */
        public Builder bid(Bid value) {
            bids.add(value);
            return this;
        }

        /**
         * The lot.
         *
         * @return the lot
         */
        public Lot build() {
            return new Lot(
                    id,
                    name,
                    form,
                    comparisonStrength,
                    unit,
                    classes,
                    priorPrice,
                    facts,
                    specifications.build(),
                    demand.build(),
                    bids.build());
        }
    }
}
