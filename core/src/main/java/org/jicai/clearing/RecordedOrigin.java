package org.jicai.clearing;

import java.util.Optional;

/** The origin of an answer that was recorded: {@code recorded 7} is the choice with sequence number 7. */
public final class RecordedOrigin {

    private static final String PREFIX = "recorded ";

    private RecordedOrigin() {}

    /**
     * The origin of a recorded choice.
     *
     * @param seq its sequence number
     * @return the origin
     */
    public static String of(long seq) {
        return PREFIX + seq;
    }

    /**
     * The sequence number in an origin.
     *
     * @param origin the origin of an answer
     * @return the number, or empty where the answer was not recorded
     */
    public static Optional<Long> sequenceOf(String origin) {
        return origin.startsWith(PREFIX) && origin.matches(PREFIX + "[0-9]{1,18}")
                ? Optional.of(Long.valueOf(origin.substring(PREFIX.length())))
                : Optional.empty();
    }
}
