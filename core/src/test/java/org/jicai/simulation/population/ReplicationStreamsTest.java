package org.jicai.simulation.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jicai.money.Rounding;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Precision;
import org.jicai.simulation.CommonFactor;
import org.jicai.simulation.CounterRandom;
import org.jicai.simulation.Purpose;
import org.jicai.simulation.StreamKey;
import org.jicai.simulation.UniformCosts;
import org.jicai.simulation.UniformStreams;
import org.jicai.simulation.bidding.PriceGrid;
import org.jicai.simulation.population.DrawnLots.MadeUpLot;
import org.jicai.simulation.population.DrawnLots.Need;
import org.jicai.simulation.population.DrawnLots.Originator;
import org.jicai.tender.Bid;
import org.jicai.tender.Lot;
import org.jicai.tender.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of streams is what a population draws from in its replications, neither more nor less. */
class ReplicationStreamsTest {

    private static final PriceGrid FEN = new PriceGrid(new Precision(2, Rounding.HALF_UP));
    private static final ImmutableList<Behaviour> ONE = ImmutableList.of(new Behaviour(1, new BidRule.Markup(0.3)));
    private static final ImmutableList<Behaviour> TWO =
            ImmutableList.of(new Behaviour(0.5, new BidRule.Markup(0.3)), new Behaviour(0.5, new BidRule.Markup(0.1)));

    private static MadeUpLot lot(String id, double entry, ImmutableList<Behaviour> bidding, Originator... originator) {
        return new MadeUpLot(
                id,
                UnitPrice.ofYuan("10"),
                Optional.empty(),
                2,
                entry,
                new UniformCosts(1, 3),
                bidding,
                List.of(originator).stream().findFirst(),
                Optional.of(new Need(1000, 0.5, ImmutableMap.of())));
    }

    private static DrawnLots lots(double correlation) {
        return new DrawnLots(
                ImmutableList.of(
                        lot("alpha", 0.9, TWO, new Originator(2, ONE, 0, 0.9)),
                        lot("beta", 1, ONE, new Originator(1, TWO, 0, 1))),
                new CommonFactor(correlation),
                ImmutableList.of(),
                Optional.of(new DrawnLots.Groups(1, 2)),
                Optional.of(new UniformCosts(100, 200)));
    }

    private static GivenBids given(double noise, double correlation, double entry) {
        Lot lot = Lot.builder("alpha")
                .bid(Bid.of("A", "1.00").withCeiling("3.00"))
                .bid(Bid.of("B", "1.20").withCeiling("3.00"))
                .build();
        return new GivenBids(
                Round.of("a round", lot), noise, new CommonFactor(correlation), OptionalDouble.of(0.2), entry);
    }

    /** The streams whose numbers really are asked for in many replications. */
    private static Set<StreamKey> drawnFrom(PopulationSpec spec) {
        Set<StreamKey> asked = new LinkedHashSet<>();
        CounterRandom random = new CounterRandom(1);
        UniformStreams recording = (lot, bidder, purpose) -> replication -> {
            asked.add(new StreamKey(lot, bidder, purpose));
            return random.stream(lot, bidder, purpose).uniform(replication);
        };
        Population population = Population.of(spec, random, recording, FEN);
        for (int replication = 0; replication < 100; replication++) {
            for (int lot = 0; lot < population.round().lots().size(); lot++) {
                population.draw(
                        replication,
                        lot,
                        new long[population.round().lots().get(lot).bids().size()]);
            }
        }
        return asked;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3})
    void madeUp_drawsFromTheStreamsListed(double correlation) {
        assertThat(drawnFrom(lots(correlation)))
                .containsExactlyInAnyOrderElementsOf(Population.streams(lots(correlation)));
    }

    /** Where firms are the same in all lots, nothing of a lot's own moves a cost. */
    @Test
    void fullCorrelation_hasNoCostsOfItsOwn() {
        assertThat(Population.streams(lots(1)))
                .extracting(StreamKey::purpose)
                .contains(Purpose.FIRM_FACTOR)
                .doesNotContain(Purpose.COST);
        assertThat(drawnFrom(lots(1))).containsAll(Population.streams(lots(1)));
    }

    @Test
    void given_drawsFromTheStreamsListed() {
        for (GivenBids spec : List.of(given(0.1, 0, 0.9), given(0, 0, 0.9), given(0.1, 0.5, 1), given(0, 0, 1))) {
            assertThat(drawnFrom(spec)).containsExactlyInAnyOrderElementsOf(Population.streams(spec));
        }
        assertThat(Population.streams(given(0, 0, 1))).isEmpty();
    }

    @Test
    void order_isWhatFirmsShare_thenCosts_thenEntry_thenBehaviour() {
        assertThat(Population.streams(lots(0.3)))
                .containsExactly(
                        new StreamKey("", "firm 01", Purpose.FIRM_FACTOR),
                        new StreamKey("", "firm 02", Purpose.FIRM_FACTOR),
                        new StreamKey("", "originator", Purpose.FIRM_FACTOR),
                        new StreamKey("alpha", "firm 01", Purpose.COST),
                        new StreamKey("alpha", "firm 02", Purpose.COST),
                        new StreamKey("alpha", "originator", Purpose.COST),
                        new StreamKey("beta", "firm 01", Purpose.COST),
                        new StreamKey("beta", "firm 02", Purpose.COST),
                        new StreamKey("beta", "originator", Purpose.COST),
                        new StreamKey("alpha", "firm 01", Purpose.ENTRY),
                        new StreamKey("alpha", "firm 02", Purpose.ENTRY),
                        new StreamKey("alpha", "originator", Purpose.ENTRY),
                        new StreamKey("alpha", "firm 01", Purpose.BEHAVIOUR),
                        new StreamKey("alpha", "firm 02", Purpose.BEHAVIOUR),
                        new StreamKey("beta", "originator", Purpose.BEHAVIOUR));
    }
}
