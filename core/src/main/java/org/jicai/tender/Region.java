package org.jicai.tender;

/**
 * A place that is supplied: a province-level unit, or one of the pilot's cities, by its canonical name.
 *
 * @param name the canonical name, not empty, such as {@code 山西}
 */
public record Region(String name) implements Comparable<Region> {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public Region {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a region has a name");
        }
    }

    @Override
    public int compareTo(Region other) {
        return name.compareTo(other.name);
    }

    /** The canonical name. */
    @Override
    public String toString() {
        return name;
    }
}
