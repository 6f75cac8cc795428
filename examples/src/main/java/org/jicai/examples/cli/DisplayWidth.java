package org.jicai.examples.cli;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;

/** How many columns of a terminal a text takes: Chinese characters and full-width forms take two, accents none. */
final class DisplayWidth {

    private static final int FIRST_WIDE = 0x1100;

    /** The East Asian wide and full-width blocks of Unicode (UAX #11). */
    private static final ImmutableRangeSet<Integer> WIDE = ImmutableRangeSet.<Integer>builder()
            .add(Range.closed(FIRST_WIDE, 0x115F))
            .add(Range.closed(0x2E80, 0x303E))
            .add(Range.closed(0x3041, 0x4DBF))
            .add(Range.closed(0x4E00, 0xA4CF))
            .add(Range.closed(0xAC00, 0xD7A3))
            .add(Range.closed(0xF900, 0xFAFF))
            .add(Range.closed(0xFE30, 0xFE4F))
            .add(Range.closed(0xFF00, 0xFF60))
            .add(Range.closed(0xFFE0, 0xFFE6))
            .add(Range.closed(0x1F300, 0x1F64F))
            .add(Range.closed(0x1F900, 0x1F9FF))
            .add(Range.closed(0x20000, 0x3FFFD))
            .build();

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> codePoint >= FIRST_WIDE && WIDE.contains(codePoint) ? 2 : 1;
        };
    }
}
