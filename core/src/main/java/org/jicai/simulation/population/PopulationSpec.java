package org.jicai.simulation.population;

/** Where lots and bids come from. */
public sealed interface PopulationSpec permits DrawnLots, GivenBids {}
