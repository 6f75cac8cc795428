package org.jicai.clearing;

import com.google.common.base.CharMatcher;
import java.util.Optional;

/** The origin of an answer that was recorded: {@code recorded 7} is the choice with sequence number 7. */
public final class RecordedOrigin {

    private static final String PREFIX = "recorded ";

    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
    private static final int MOST_DIGITS = 18;

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
        if (!origin.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String digits = origin.substring(PREFIX.length());
        boolean isNumber = !digits.isEmpty() && digits.length() <= MOST_DIGITS && DIGITS.matchesAllOf(digits);
        return isNumber ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
