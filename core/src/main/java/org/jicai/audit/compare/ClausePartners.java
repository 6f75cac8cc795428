package org.jicai.audit.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jicai.money.UnitPrice;
import org.jicai.rules.BidClasses;
import org.jicai.rules.BidClasses.Condition;
import org.jicai.rules.Cited;
import org.jicai.rules.ComparisonPrice;
import org.jicai.rules.CutRanking;
import org.jicai.rules.Limb;
import org.jicai.rules.OwnVolume;
import org.jicai.rules.Ranking;
import org.jicai.rules.RegionDraft;
import org.jicai.rules.Replacement;
import org.jicai.rules.Revival;
import org.jicai.rules.TieBreak;
import org.jicai.tender.Name;

/**
 * Clauses that go together: what a reader refuses of a whole book, as conditions on its clauses. A condition looks only at the
 * clauses of its keys.
 *
 * @param keys the clauses it is about
 * @param holds whether it holds
 * @param why the condition in words
 */
record ClausePartners(ImmutableSet<String> keys, Predicate<ClausesByKey> holds, Name why) {

    static final ImmutableList<ClausePartners> ALL = all();

    private static ImmutableList<ClausePartners> all() {
        ImmutableList.Builder<ClausePartners> all = ImmutableList.builder();
        all.add(needs("negotiation", "cutRanking"), needs("brandVolume", "volume"), needs("split", "volume"));
        all.add(needs("ownVolume", "areas", "regions"), needs("split", "areas", "regions"));
        all.add(notBeside("areas", "regions"), notBeside("split", "ownVolume"));
        all.add(new ClausePartners(
                ImmutableSet.of("quota", "places"),
                book -> book.has("quota") != book.has("places"),
                new Name("a book has either quota or places", "quota与places二者必居其一")));
        all.add(of("ties", "rankBy", book -> book.has("rankBy") || !breaksTiesByPrice(book), "a tie-break by price"));
        all.add(of("revivals", "priceTest", ClausePartners::canFail, "a revival of shortlisted bids"));
        all.add(of("cutRanking", "negotiation", ClausePartners::selectsOutright, "a ranking that selects nobody"));
        all.add(new ClausePartners(
                ImmutableSet.of("classes", "guarantee", "revivals"),
                book -> book.has("guarantee", "revivals") || !hasRescued(book),
                new Name("a class of rescued bids needs guarantee or revivals", "补救中选一类须有guarantee或revivals")));
        all.add(of("ownVolume", "classes", ClausePartners::sameClasses, "a volume by class"));
        all.add(new ClausePartners(
                ImmutableSet.of("replacement", "regions", "reserves", "split", "ownVolume"),
                ClausePartners::canReplace,
                new Name("who takes over must exist: backups, reserves, a split or a pool", "替补须有其来源：备供、备选、分配或余量")));
        for (String key : List.of("entry", "matchRight", "priceTest", "guarantee", "classes")) {
            all.add(new ClausePartners(
                    ImmutableSet.of("comparison", key),
                    book -> fitsScale(book, key),
                    new Name(
                            "a price in " + key + " needs as many decimals under comparison",
                            key + "中的价格位数不得超过comparison")));
        }
        return all.build();
    }

    private static ClausePartners of(String key, String other, Predicate<ClausesByKey> holds, String en) {
        Name why = new Name(en + " needs " + other, key + "须与" + other + "配套");
        return new ClausePartners(ImmutableSet.of(key, other), holds, why);
    }

    private static ClausePartners needs(String key, String... partners) {
        return new ClausePartners(
                ImmutableSet.<String>builder().add(key).add(partners).build(),
                book -> !book.has(key) || book.has(partners),
                new Name(
                        key + " needs " + String.join(" or ", partners),
                        key + "须与" + String.join("或", partners) + "配套"));
    }

    private static ClausePartners notBeside(String key, String other) {
        return new ClausePartners(
                ImmutableSet.of(key, other),
                book -> !(book.has(key) && book.has(other)),
                new Name(key + " does not stand beside " + other, key + "不得与" + other + "并存"));
    }

    private static boolean breaksTiesByPrice(ClausesByKey book) {
        return book.all(Ranking.class)
                .flatMap(ranking -> ranking.ties().stream())
                .anyMatch(tie -> tie.value() instanceof TieBreak.ByPrice);
    }

    private static boolean canFail(ClausesByKey book) {
        return book.has("priceTest")
                || book.all(Revival.class).noneMatch(revival -> revival.who().value() == Revival.Who.SHORTLISTED);
    }

    private static boolean selectsOutright(ClausesByKey book) {
        return book.has("negotiation")
                || book.all(CutRanking.class)
                        .allMatch(ranking -> ranking.outright().value() >= 1);
    }

    private static boolean hasRescued(ClausesByKey book) {
        return book.leaves("classes").flatMap(ClausePartners::conditions).anyMatch(Condition.Rescued.class::isInstance);
    }

    private static boolean sameClasses(ClausesByKey book) {
        ImmutableSet<String> classes = book.all(BidClasses.class)
                .flatMap(rule -> rule.classes().keySet().stream())
                .collect(ImmutableSet.toImmutableSet());
        return book.all(OwnVolume.class)
                .map(OwnVolume::by)
                .allMatch(by -> !(by instanceof OwnVolume.By.OfClass portions)
                        || portions.portions().keySet().equals(classes));
    }

    private static boolean canReplace(ClausesByKey book) {
        return book.all(Replacement.class).allMatch(rule -> switch (rule.by().value()) {
            case REMAINING_WINNERS_IN_TURN -> book.has("regions");
            case BACKUPS_FIRST ->
                book.has("regions")
                        && book.all(RegionDraft.class)
                                .allMatch(draft -> draft.backups().isPresent());
            case RESERVES_FIRST -> book.has("reserves");
            case REMAINING_WINNERS_BY_SPLIT -> book.has("split");
            case POOL ->
                book.has("ownVolume")
                        && book.all(OwnVolume.class).allMatch(own -> own.pool().isPresent());
            case NOBODY -> true;
        });
    }

    private static boolean fitsScale(ClausesByKey book, String key) {
        return book.all(ComparisonPrice.class)
                .allMatch(rule -> book.leaves(key)
                        .flatMap(ClausePartners::limbs)
                        .flatMap(ClausePartners::prices)
                        .allMatch(price ->
                                price.yuan().scale() <= rule.unitPrice().value().scale()));
    }

    private static Stream<Limb> limbs(Cited<?> leaf) {
        return leaf.value() instanceof Limb limb
                ? Stream.of(limb)
                : conditions(leaf)
                        .filter(Condition.Meets.class::isInstance)
                        .map(condition -> ((Condition.Meets) condition).limb());
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

    private static Stream<Condition> conditions(Cited<?> leaf) {
        return leaf.value() instanceof List<?> list
                ? list.stream().filter(Condition.class::isInstance).map(Condition.class::cast)
                : Stream.empty();
    }
}
