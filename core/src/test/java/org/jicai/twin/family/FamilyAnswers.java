package org.jicai.twin.family;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people decided about a lot.
 *
 * @param absent listed bidders that did not bid
 * @param exits who dropped out, in the order in which it was recorded
 * @param accepting bidders that accept what they are offered
 * @param offers the prices a bidder names when asked to go down, one after the other; whoever has no more stays where it is
 * @param drawn the number each bidder draws in a tie, the lower first
 * @param preferred the regions a bidder likes, the best first
 */
public record FamilyAnswers(
        Set<String> absent,
        List<FamilyExit> exits,
        Set<String> accepting,
        Map<String, List<BigDecimal>> offers,
        Map<String, Integer> drawn,
        Map<String, List<String>> preferred) {
    public static final FamilyAnswers NONE =
            new FamilyAnswers(Set.of(), List.of(), Set.of(), Map.of(), Map.of(), Map.of());

    /** What a bidder names who was asked to go down from a price. */
    public BigDecimal named(String bidder, BigDecimal from) {
        return offers.getOrDefault(bidder, List.of()).stream()
                .filter(price -> price.compareTo(from) < 0)
                .findFirst()
                .orElse(from);
    }

    public FamilyAnswers withExits(List<FamilyExit> changed) {
        return new FamilyAnswers(absent, List.copyOf(changed), accepting, offers, drawn, preferred);
    }

    public FamilyAnswers withAccepting(Set<String> changed) {
        return new FamilyAnswers(absent, exits, changed, offers, drawn, preferred);
    }

    public FamilyAnswers withOffers(Map<String, List<BigDecimal>> changed) {
        return new FamilyAnswers(absent, exits, accepting, changed, drawn, preferred);
    }

    public FamilyAnswers withDrawn(Map<String, Integer> changed) {
        return new FamilyAnswers(absent, exits, accepting, offers, changed, preferred);
    }
}
