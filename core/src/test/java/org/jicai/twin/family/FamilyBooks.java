package org.jicai.twin.family;

import java.util.List;
import java.util.stream.Stream;

/** The books of the families, written by hand, and some made up. */
public final class FamilyBooks {
    /** Every book. */
    public static final List<FamilyBook> ALL = Stream.of(
                    InsulinBooks.all(),
                    AllianceBooks.all(),
                    ConsumableBooks.all(),
                    AbroadBooks.all(),
                    MadeUpBooks.all())
            .flatMap(List::stream)
            .toList();

    private FamilyBooks() {}

    public static FamilyBook of(String id) {
        return ALL.stream().filter(book -> book.id().equals(id)).findFirst().orElseThrow();
    }
}
