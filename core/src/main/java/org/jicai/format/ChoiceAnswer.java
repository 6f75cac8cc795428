package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Moment;
import org.jicai.tender.Region;

/**
 * What a row of {@code choices.csv} says beyond whose choice it is.
 *
 * @param kind what kind of choice
 * @param region the region it concerns
 */
record ChoiceAnswer(ChoiceKind kind, Optional<Region> region) {

    private static final ImmutableList<String> PICK_STEPS =
            ImmutableList.of("primary", "backup1", "backup2", "replacement");
    private static final ImmutableList<String> LOT_STEPS =
            ImmutableList.of("match", "shortlist", "gap", "classes", "volume", "regions", "reserves");
    private static final ImmutableList<String> NEGOTIATE_STEPS = ImmutableList.<String>builder()
            .addAll(IntStream.rangeClosed(2, 9)
                    .mapToObj(offer -> "offer" + offer)
                    .toList())
            .add("negotiation")
            .build();
    private static final ImmutableList<String> YES_NO = ImmutableList.of("yes", "no");
    private static final ImmutableList<String> ACCEPT_DECLINE = ImmutableList.of("accept", "decline");
    private static final ImmutableList<String> MOMENTS = ChoiceRows.words(Moment.values());

    /** Reads the cells a kind needs, and says so where one is missing or one that it has no use for is filled. */
    static ChoiceAnswer read(ChoiceKind kind, RowReader reader) {
        checkStep(kind, reader);
        Optional<Region> region = region(kind, reader);
        checkValue(kind, reader);
        checkMoment(kind, reader);
        return new ChoiceAnswer(kind, region);
    }

    private static void checkStep(ChoiceKind kind, RowReader reader) {
        if (kind == ChoiceKind.PICK) {
            reader.word("step", PICK_STEPS);
        } else if (kind == ChoiceKind.LOT) {
            reader.word("step", LOT_STEPS);
        } else if (kind == ChoiceKind.NEGOTIATE) {
            reader.word("step", NEGOTIATE_STEPS);
        }
    }

    private static Optional<Region> region(ChoiceKind kind, RowReader reader) {
        return switch (kind) {
            case PICK -> reader.region("region");
            case WITHDRAW, DISQUALIFY -> reader.regionOrNothing("region");
            default -> {
                reader.nothing("region", kind.word() + " concerns no region");
                yield Optional.empty();
            }
        };
    }

    private static void checkValue(ChoiceKind kind, RowReader reader) {
        switch (kind) {
            case TOOK_PART -> reader.word("value", YES_NO);
            case OFFER -> reader.word("value", ACCEPT_DECLINE);
            case NEGOTIATE -> reader.requiredPrice("value");
            case LOT -> reader.rank("value");
            case PICK, WITHDRAW, DISQUALIFY -> reader.nothing("value", kind.word() + " has no value");
        }
    }

    private static void checkMoment(ChoiceKind kind, RowReader reader) {
        if (kind == ChoiceKind.WITHDRAW || kind == ChoiceKind.DISQUALIFY) {
            reader.word("at", MOMENTS);
        } else {
            reader.nothing("at", kind.word() + " has no moment");
        }
    }
}
