package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jicai.money.UnitPrice;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Cited;
import org.jicai.rules.Clause;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.CutRanking;
import org.jicai.rules.Limb;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.Ranking;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.Replacement;
import org.jicai.rules.Revival;
import org.jicai.rules.TieBreak;

/** Refuses what does not go together, though each clause alone is right. */
final class ClauseNeighbours {

    private final YamlMap book;
    private final ListMultimap<String, Clause> clauses;
    private final CitationReader citations;

    ClauseNeighbours(YamlMap book, ListMultimap<String, Clause> clauses, CitationReader citations) {
        this.book = book;
        this.clauses = clauses;
        this.citations = citations;
    }

    void check() {
        beside("negotiation", "cutRanking");
        beside("brandVolume", "volume");
        beside("split", "volume");
        beside("ownVolume", "areas", "regions");
        beside("split", "areas", "regions");
        notBeside("places", "quota");
        notBeside("areas", "regions");
        notBeside("split", "ownVolume");
        if (!has("quota", "places") && book.node().isMap()) {
            book.node().refuse("", "the key quota or places", Optional.empty());
        }
        ties();
        revivals();
        outright();
        rescued();
        replacement();
        scales();
    }

    private boolean has(String... keys) {
        return Stream.of(keys).anyMatch(key -> book.get(key).isPresent());
    }

    /** One of some clauses is needed beside another. */
    private void beside(String key, String... needed) {
        if (!has(needed)) {
            book.get(key)
                    .ifPresent(node -> node.refuse(
                            key, "the clause " + String.join(" or ", needed) + " beside it", Optional.empty()));
        }
    }

    private void notBeside(String key, String other) {
        if (has(other)) {
            book.get(key).ifPresent(node -> node.refuse(key, "either " + other + " or " + key, Optional.empty()));
        }
    }

    /** Where bids are ranked by price, equal ones have equal prices. */
    private void ties() {
        of(Ranking.class)
                .flatMap(ranking -> ranking.ties().stream())
                .filter(tie -> tie.value() instanceof TieBreak.ByPrice && !has("rankBy"))
                .forEach(tie -> citations.refuse(tie, "price", "the clause rankBy beside it, or another tie-break"));
    }

    private void revivals() {
        of(Revival.class)
                .map(Revival::who)
                .filter(who -> who.value() == Revival.Who.SHORTLISTED && !has("priceTest"))
                .forEach(who -> citations.refuse(
                        who, who.value().word(), "the clause priceTest, which a shortlisted bid can fail"));
    }

    private void outright() {
        of(CutRanking.class)
                .map(CutRanking::outright)
                .filter(outright -> outright.value() < 1 && !has("negotiation"))
                .forEach(outright -> citations.refuse(outright, "0", "at least 1 where there is no negotiation"));
    }

    private void rescued() {
        boolean possible = has("guarantee", "revivals");
        clauses.get("classes").stream()
                .flatMap(classes -> classes.leaves().stream())
                .filter(leaf -> !possible && conditions(leaf).anyMatch(Condition.Rescued.class::isInstance))
                .forEach(leaf ->
                        citations.refuse(leaf, "rescued", "the clause guarantee or revivals, which can rescue a bid"));
    }

    private void replacement() {
        of(Replacement.class).map(Replacement::by).forEach(by -> {
            Optional<String> missing = missing(by.value());
            missing.ifPresent(
                    expected -> citations.refuse(by, by.value().word(), expected + ", or another replacement"));
        });
    }

    /** What a replacement needs and the book does not have. */
    private Optional<String> missing(Replacement.By by) {
        return switch (by) {
            case REMAINING_WINNERS_IN_TURN -> unless(has("regions"), "the clause regions beside it");
            case BACKUPS_FIRST ->
                unless(has("regions"), "the clause regions beside it")
                        .or(() -> unless(
                                of(RegionDraft.class)
                                        .allMatch(draft -> draft.backups().isPresent()),
                                "backups under regions"));
            case RESERVES_FIRST -> unless(has("reserves"), "the clause reserves beside it");
            case REMAINING_WINNERS_BY_SPLIT -> unless(has("split"), "the clause split beside it");
            case POOL ->
                unless(has("ownVolume"), "the clause ownVolume beside it")
                        .or(() -> unless(
                                of(OwnVolume.class).allMatch(own -> own.pool().isPresent()), "a pool under ownVolume"));
            case NOBODY -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean met, String expected) {
        return met ? Optional.empty() : Optional.of(expected);
    }

    /** Absolute prices have no more decimals than prices are held with. */
    private void scales() {
        of(ComparisonPrice.class).forEach(comparison -> {
            int scale = comparison.unitPrice().value().scale();
            clauses.values().stream()
                    .flatMap(clause -> clause.leaves().stream())
                    .forEach(leaf -> limbs(leaf)
                            .flatMap(ClauseNeighbours::prices)
                            .filter(price -> price.yuan().scale() > scale)
                            .findFirst()
                            .ifPresent(price -> citations.refuse(
                                    leaf,
                                    price.toString(),
                                    "at most the " + scale + " decimals of comparison.unitPrice")));
        });
    }

    private static Stream<Limb> limbs(Cited<?> leaf) {
        return leaf.value() instanceof Limb limb
                ? Stream.of(limb)
                : conditions(leaf)
                        .flatMap(condition ->
                                condition instanceof Condition.Meets meets ? Stream.of(meets.limb()) : Stream.empty());
    }

    private static Stream<UnitPrice> prices(Limb limb) {
        if (limb instanceof Limb.Within within) {
            return Stream.concat(within.least().stream(), within.most().stream());
        }
        if (limb instanceof Limb.AtMost atMost) {
            return Stream.of(atMost.price());
        }
        return limb instanceof Limb.Below below ? Stream.of(below.price()) : Stream.empty();
    }

    /** The conditions of a class, where the leaf is one. */
    private static Stream<Condition> conditions(Cited<?> leaf) {
        return leaf.value() instanceof List<?> list
                ? list.stream().filter(Condition.class::isInstance).map(Condition.class::cast)
                : Stream.empty();
    }

    private <C extends Clause> Stream<C> of(Class<C> type) {
        return ImmutableList.copyOf(clauses.values()).stream()
                .filter(type::isInstance)
                .map(type::cast);
    }
}
