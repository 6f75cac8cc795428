package org.jicai.twin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jicai.twin.TwinClauses.Who;

/**
 * What people decided about one lot. Every map is keyed by bidder and may name more bidders than are asked.
 *
 * @param didNotTakePart  listed, but they did not bid
 * @param exits  withdrawals and disqualifications in the order they happened
 * @param drawnForShortlist  lot drawn for a tie at the quota cut; the lower number stands ahead
 * @param drawnForRegions  lot drawn for a tie among winners; the lower number picks first
 * @param preferences  regions each bidder wants, best first; at its turn it takes the first that is still free
 * @param negotiated  the new price a bidder named when asked; absent = it declined
 * @param accepts  which offers a bidder accepts, by whom they are made to; absent = none
 */
public record TwinDecisions(
        Set<String> didNotTakePart,
        List<TwinExit> exits,
        Map<String, Integer> drawnForShortlist,
        Map<String, Integer> drawnForRegions,
        Map<String, List<String>> preferences,
        Map<String, BigDecimal> negotiated,
        Map<String, Set<Who>> accepts) {
    public TwinDecisions {
        didNotTakePart = Set.copyOf(didNotTakePart);
        exits = List.copyOf(exits);
        drawnForShortlist = Map.copyOf(drawnForShortlist);
        drawnForRegions = Map.copyOf(drawnForRegions);
        preferences = Map.copyOf(preferences);
        negotiated = Map.copyOf(negotiated);
        accepts = Map.copyOf(accepts);
    }

    public static TwinDecisions none() {
        return new TwinDecisions(Set.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    public TwinDecisions withoutPart(String... bidders) {
        return new TwinDecisions(
                Set.of(bidders), exits, drawnForShortlist, drawnForRegions, preferences, negotiated, accepts);
    }

    public TwinDecisions withExits(List<TwinExit> changed) {
        return new TwinDecisions(
                didNotTakePart, changed, drawnForShortlist, drawnForRegions, preferences, negotiated, accepts);
    }

    public TwinDecisions withDrawn(Map<String, Integer> forShortlist, Map<String, Integer> forRegions) {
        return new TwinDecisions(didNotTakePart, exits, forShortlist, forRegions, preferences, negotiated, accepts);
    }

    public TwinDecisions withPreferences(Map<String, List<String>> changed) {
        return new TwinDecisions(
                didNotTakePart, exits, drawnForShortlist, drawnForRegions, changed, negotiated, accepts);
    }

    public TwinDecisions withNegotiated(Map<String, BigDecimal> changed) {
        return new TwinDecisions(
                didNotTakePart, exits, drawnForShortlist, drawnForRegions, preferences, changed, accepts);
    }

    public TwinDecisions withAccepts(Map<String, Set<Who>> changed) {
        return new TwinDecisions(
                didNotTakePart, exits, drawnForShortlist, drawnForRegions, preferences, negotiated, changed);
    }

    /** Whether a bidder accepts what such bids are offered. */
    public boolean accepts(String bidder, Who who) {
        return accepts.getOrDefault(bidder, Set.of()).contains(who);
    }
}
