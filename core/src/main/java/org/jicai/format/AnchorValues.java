package org.jicai.format;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.money.Decimal;
import org.jicai.rules.Anchor;
import org.jicai.rules.Anchor.Deviation;

/**
 * Reads anchors: {@code lowest}, {@code secondLowest}, {@code {fractionOfMean: 50%}}, {@code {meanLess: 1, deviation:
 * population}}, {@code {largestOf: [lowest, …]}}.
 */
final class AnchorValues {

    private static final ImmutableList<String> KINDS = ImmutableList.of("fractionOfMean", "meanLess", "largestOf");

    private AnchorValues() {}

    static Optional<Anchor> anchor(YamlNode node) {
        if (!node.isMap()) {
            return node.oneOf(ImmutableList.of("lowest", "secondLowest"))
                    .map(word -> word.equals("lowest") ? new Anchor.Lowest() : new Anchor.SecondLowest());
        }
        YamlMap map = node.map();
        Optional<String> kind =
                KINDS.stream().filter(map.entries()::containsKey).findFirst();
        if (kind.isEmpty()) {
            map.only(KINDS);
            node.refuse("lowest, secondLowest or one of " + String.join(", ", KINDS));
            return Optional.empty();
        }
        return switch (kind.get()) {
            case "fractionOfMean" -> {
                map.only("fractionOfMean");
                yield map.required("fractionOfMean")
                        .flatMap(ClauseValues::share)
                        .map(Anchor.FractionOfMean::new);
            }
            case "meanLess" -> meanLess(map);
            default -> largestOf(map);
        };
    }

    private static Optional<Anchor> meanLess(YamlMap map) {
        map.only("meanLess", "deviation");
        Optional<Decimal> deviations = map.required("meanLess")
                .flatMap(node -> node.parse("a number of standard deviations above 0, such as 1", text -> {
                    Decimal number = Decimal.parse(text);
                    if (number.signum() <= 0 || number.scale() > 4) {
                        throw new IllegalArgumentException(text);
                    }
                    return number;
                }));
        Optional<Deviation> kind = map.required("deviation").flatMap(node -> node.word(Deviation.values()));
        return deviations.flatMap(d -> kind.map(k -> new Anchor.MeanLessDeviations(d, k)));
    }

    private static Optional<Anchor> largestOf(YamlMap map) {
        map.only("largestOf");
        ImmutableList.Builder<Anchor> anchors = ImmutableList.builder();
        map.required("largestOf").ifPresent(list -> {
            if (list.isList() && list.items().isEmpty()) {
                list.refuse("at least one anchor");
            }
            list.items().forEach(item -> anchor(item).ifPresent(anchors::add));
        });
        ImmutableList<Anchor> read = anchors.build();
        return read.isEmpty() ? Optional.empty() : Optional.of(new Anchor.LargestOf(read));
    }
}
