package org.jicai.simulation.experiment;

import java.util.Optional;
import org.jicai.format.YamlMap;
import org.jicai.format.YamlNode;

/** Reads numbers of a specification. Shares are written 60 % or 0.6; a node that is no number gets a finding. */
final class SpecNumbers {

    private SpecNumbers() {}

    /** A number in a range. */
    static Optional<Double> number(YamlNode node, double least, boolean open, String expected) {
        return node.parse(expected, text -> {
            double value = plain(text);
            if (value < least || (open && value == least)) {
                throw new IllegalArgumentException(text);
            }
            return value;
        });
    }

    /** A number above 0. */
    static Optional<Double> positive(YamlNode node, String what) {
        return number(node, 0, true, what + ", a number above 0");
    }

    /** A share from 0 or above 0 to 1. */
    static Optional<Double> share(YamlNode node, boolean positive) {
        String expected = "a share " + (positive ? "above" : "from") + " 0 % to 100 %, such as 60 %";
        Optional<String> text = node.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            double value = percent(text.get());
            if (value <= 1 && (positive ? value > 0 : value >= 0)) {
                return Optional.of(value);
            }
            boolean forgotten = !text.get().contains("%") && value > 1 && value <= 100;
            node.refuse(
                    expected,
                    forgotten ? Optional.of("Maybe \"" + text.get().strip() + "%\" was meant") : Optional.empty());
        } catch (IllegalArgumentException notANumber) {
            node.refuse(expected);
        }
        return Optional.empty();
    }

    /** A part that may exceed the whole, such as a markup: 25 % or 0.25. */
    static Optional<Double> fraction(YamlNode node, String what) {
        return node.parse(what + " of at least 0, such as 25%", text -> {
            double value = percent(text);
            if (value < 0) {
                throw new IllegalArgumentException(text);
            }
            return value;
        });
    }

    /** A number, or a percentage as a fraction. */
    static double percent(String text) {
        String stripped = text.strip();
        return stripped.endsWith("%")
                ? plain(stripped.substring(0, stripped.length() - 1).strip()) / 100
                : plain(stripped);
    }

    /** A plain decimal number; no hexadecimal, no infinity, no suffix. */
    static double plain(String text) {
        if (!text.strip().matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?([eE]-?[0-9]{1,2})?")) {
            throw new IllegalArgumentException(text);
        }
        return Double.parseDouble(text.strip());
    }

    /** The value of a key, or a default where it is not there or wrong. */
    static double shareOr(YamlMap map, String key, boolean positive, double otherwise) {
        return map.get(key).flatMap(node -> share(node, positive)).orElse(otherwise);
    }
}
