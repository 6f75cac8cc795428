package org.jicai.tender;

import java.util.Optional;

/**
 * A firm that bids.
 *
 * @param name its name, the key by which files speak of it, not empty
 * @param englishName its English name, possibly empty
 * @param affiliateGroup the group it belongs to; affiliated bidders share it
 */
public record Bidder(String name, String englishName, Optional<String> affiliateGroup) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Bidder {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a bidder has a name");
        }
    }

    /**
     * An unaffiliated bidder without an English name.
     *
     * @param name its name, not empty
     * @return the bidder
     */
    public static Bidder of(String name) {
        return new Bidder(name, "", Optional.empty());
    }

    /**
     * Who counts as one: the affiliate group, or the bidder itself.
     *
     * @return the name under which it is counted
     */
    public String countedAs() {
        return affiliateGroup.map(group -> "group " + group).orElse("bidder " + name);
    }
}
