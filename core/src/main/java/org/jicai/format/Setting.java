package org.jicai.format;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A number or word of a rule book that is set to another one: {@code quota.4=4}, {@code priceTest.anyOf[0].atMostMultiple=1.5}.
 *
 * <p>The path is that of {@code jicai rules show}, and may go on into a value; {@code quota.4} and {@code quota[4]} are the same.
 * The value is written as in the file. What may stand there is the reader's to say.
 *
 * @param path where
 * @param value what shall stand there, as YAML
 */
public record Setting(String path, String value) {

    private static final CharMatcher SEPARATOR = CharMatcher.anyOf(".[");

    /**
     * Reads a setting.
     *
     * @param text the path, an equals sign, the value
     * @return the setting
     * @throws BadInputException if there is no equals sign, no path or no value
     */
    public static Setting parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0
                || text.substring(0, equals).isBlank()
                || text.substring(equals + 1).isBlank()) {
            throw new BadInputException(ImmutableList.of(
                    new Finding("--set", 0, "", text, "PATH=VALUE, such as quota.4=4", Optional.empty())));
        }
        return new Setting(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /** The steps of the path: the keys of maps and the numbers of items. */
    ImmutableList<String> steps() {
        return steps(path);
    }

    /** Whether a place is where it was set, around it or inside it. */
    boolean concerns(String place) {
        ImmutableList<String> mine = steps();
        ImmutableList<String> other = steps(place);
        int common = Math.min(mine.size(), other.size());
        return mine.subList(0, common).equals(other.subList(0, common));
    }

    private static ImmutableList<String> steps(String path) {
        ImmutableList.Builder<String> steps = ImmutableList.builder();
        String rest = path;
        while (!rest.isEmpty()) {
            int end = SEPARATOR.indexIn(rest, 1);
            String step = end < 0 ? rest : rest.substring(0, end);
            steps.add(CharMatcher.anyOf(".[]").trimFrom(step));
            rest = rest.substring(step.length());
        }
        return steps.build();
    }

    /** The setting as it is given. */
    @Override
    public String toString() {
        return path + "=" + value;
    }
}
