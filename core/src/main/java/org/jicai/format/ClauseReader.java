package org.jicai.format;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jicai.rules.Clause;

/** Reads clauses by their keys, in the usual order: what a later one may name is known by then. */
final class ClauseReader {

    private final RankingClauses ranking;
    private final TestClauses tests;
    private final PlaceClauses places;
    private final AwardClauses awards;
    private final AllocationClauses allocation;
    private final DeclaredFacts facts;
    private Optional<ImmutableSet<String>> classes = Optional.empty();

    ClauseReader(DeclaredFacts facts) {
        LimbValues limbs = new LimbValues(facts);
        this.facts = facts;
        this.ranking = new RankingClauses(facts, limbs);
        this.tests = new TestClauses(facts, limbs);
        this.places = new PlaceClauses(facts);
        this.awards = new AwardClauses(facts, limbs);
        this.allocation = new AllocationClauses(facts);
    }

    /** The clause, or empty where it cannot be read; then something was noted. */
    Optional<? extends Clause> read(String key, ClauseBody body) {
        return switch (key) {
            case "bidders" -> SelectionClauses.bidders(body);
            case "ceiling" -> SelectionClauses.ceiling(body);
            case "entry" -> tests.entry(body);
            case "comparison" -> SelectionClauses.comparison(body);
            case "reserve" -> tests.reserve(body);
            case "rankBy" -> ranking.rankBy(body);
            case "ties" -> ranking.ties(body);
            case "matchRight" -> ranking.matchRight(body);
            case "quota" -> PlaceClauses.quota(body);
            case "places" -> places.places(body);
            case "gap" -> PlaceClauses.gap(body);
            case "lowPrice" -> LaterClauses.lowPrice(body);
            case "priceTest" -> tests.priceTest(body);
            case "costStatement" -> TestClauses.costStatement(body);
            case "ratioElimination" -> LaterClauses.ratioElimination(body);
            case "revivals" -> LaterClauses.revival(body);
            case "cutRanking" -> SelectionClauses.cutRanking(body);
            case "negotiation" -> SelectionClauses.negotiation(body);
            case "guarantee" -> tests.guarantee(body);
            default -> award(key, body);
        };
    }

    private Optional<? extends Clause> award(String key, ClauseBody body) {
        return switch (key) {
            case "classes" -> {
                classes = Optional.of(body.map().entries().keySet());
                yield awards.classes(body);
            }
            case "passThrough" -> awards.passThrough(body);
            case "volume" -> AllocationClauses.volume(body);
            case "brandVolume" -> LaterClauses.brandVolume(body);
            case "ownVolume" -> new OwnVolumeClause(facts, classes, body).read();
            case "split" -> allocation.split(body);
            case "term" -> AllocationClauses.term(body);
            case "areas" -> AllocationClauses.areas(body);
            case "regions" -> AllocationClauses.regions(body);
            case "reserves" -> PlaceClauses.reserves(body);
            case "replacement" -> AllocationClauses.replacement(body);
            default -> throw new IllegalArgumentException(key);
        };
    }
}
