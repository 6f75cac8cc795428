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

    /** Whether it has the same name; spelt out, because regions are looked up for every row and every pick. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Region that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The canonical name. */
    @Override
    public String toString() {
        return name;
    }
}
