package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Precision;
import org.jicai.rules.RegionDraft.RegionSet;
import org.jicai.rules.TermLength;

/** The values that stand in clauses. */
final class ClauseValues {

    /** The largest number of bids, lots, places or regions a book can name. */
    static final int MOST = 9999;

    private static final int FINEST = 8;
    private static final ImmutableMap<String, Rounding> ROUNDINGS = ImmutableMap.of(
            "half-up", Rounding.HALF_UP,
            "half-even", Rounding.HALF_EVEN,
            "floor", Rounding.FLOOR,
            "ceiling", Rounding.CEILING,
            "exact", Rounding.EXACT);
    private static final ImmutableList<String> REAL_ROUNDINGS =
            ROUNDINGS.keySet().stream().filter(word -> !word.equals("exact")).collect(ImmutableList.toImmutableList());
    private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,3})([ymd])");
    private static final Pattern UNTIL = Pattern.compile("until ([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private ClauseValues() {}

    /** {@code {scale: 4, rounding: half-up}}. */
    static Optional<Precision> precision(YamlMap map) {
        return precision(map, map.required("rounding").flatMap(ClauseValues::rounding));
    }

    static Optional<Precision> precision(YamlNode node) {
        return node.isMap() ? precision(node.map()) : refused(node, "a scale and a rounding");
    }

    /** {@code {scale: 4, rounding: half-up}} of what is computed, which is seldom exact. */
    static Optional<Precision> precisionOfComputed(YamlMap map) {
        return precision(map, map.required("rounding").flatMap(ClauseValues::roundingOfParts));
    }

    static Optional<Precision> precisionOfComputed(YamlNode node) {
        return node.isMap() ? precisionOfComputed(node.map()) : refused(node, "a scale and a rounding");
    }

    private static Optional<Precision> precision(YamlMap map, Optional<Rounding> rounding) {
        map.only("scale", "rounding");
        Optional<Integer> scale = map.required("scale").flatMap(node -> node.integer(0, FINEST));
        return scale.flatMap(s -> rounding.map(r -> new Precision(s, r)));
    }

    static Optional<Rounding> rounding(YamlNode node) {
        return node.oneOf(ROUNDINGS.keySet()).map(ROUNDINGS::get);
    }

    /** The rounding of what is computed, such as a part of a bid; not exact. */
    static Optional<Rounding> roundingOfParts(YamlNode node) {
        return node.oneOf(REAL_ROUNDINGS).map(ROUNDINGS::get);
    }

    /** A factor or multiple of at least 1. */
    static Optional<Ratio> atLeastOne(YamlNode node) {
        return node.parse("a number of at least 1, such as 1.8", text -> {
            Ratio ratio = Ratio.parse(text);
            if (ratio.compareTo(Ratio.ONE) < 0) {
                throw new IllegalArgumentException(text);
            }
            return ratio;
        });
    }

    /** A multiple that can be below 1. */
    static Optional<Ratio> aboveZero(YamlNode node) {
        return node.parse("a number above 0, such as 1.3", Ratio::parse);
    }

    /** {@code 50%}: more than nothing, at most all. */
    static Optional<Share> share(YamlNode node) {
        return share(node, "a percentage above 0% and up to 100%, such as 50%")
                .flatMap(share -> share.fraction().signum() > 0
                        ? Optional.of(share)
                        : refused(node, "a percentage above 0% and up to 100%, such as 50%"));
    }

    /** {@code 50%}: possibly nothing, at most all. */
    static Optional<Share> shareOrNothing(YamlNode node) {
        return share(node, "a percentage from 0% to 100%, such as 50%");
    }

    private static Optional<Share> share(YamlNode node, String expected) {
        Optional<String> text = node.parse(expected, written -> written);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Share.parse(text.get()));
        } catch (IllegalArgumentException e) {
            boolean bare = text.get().matches("[0-9]+(\\.[0-9]+)?");
            node.refuse(expected, bare ? Optional.of("Maybe \"" + text.get() + "%\" was meant") : Optional.empty());
            return Optional.empty();
        }
    }

    /** Shares together, as a fraction that can be above 1. */
    static BigDecimal together(Iterable<Share> shares) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Share share : shares) {
            sum = sum.add(share.fraction().toBigDecimal());
        }
        return sum;
    }

    /** A fraction in percent: {@code 120%}. */
    static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** {@code 2y}, {@code 6m}, {@code 14d} or {@code until 2027-12-31}. */
    static Optional<TermLength> term(YamlNode node) {
        return node.parse("a term such as 2y, 6m or 14d, or until 2027-12-31", text -> {
            Matcher length = LENGTH.matcher(text);
            Matcher until = UNTIL.matcher(text);
            if (length.matches()) {
                return length(Integer.parseInt(length.group(1)), length.group(2));
            }
            if (until.matches()) {
                return new TermLength.Until(LocalDate.parse(until.group(1)));
            }
            throw new IllegalArgumentException(text);
        });
    }

    private static TermLength length(int number, String unit) {
        return switch (unit) {
            case "m" -> new TermLength.Months(number);
            case "d" -> new TermLength.Days(number);
            default -> {
                if (number > 99) {
                    throw new IllegalArgumentException(number + " years");
                }
                yield new TermLength.Years(number);
            }
        };
    }

    /** The name of a set of regions. */
    static Optional<RegionSet> regionSet(YamlNode node) {
        return node.oneOf(RegionNames.setNames())
                .flatMap(name -> RegionNames.set(name).map(regions -> new RegionSet(name, regions)));
    }

    /** The name of a class of lots. */
    static Optional<String> lotClass(YamlNode node) {
        return node.parse("a class of lower-case letters, digits and hyphens", text -> {
            if (!text.matches("[a-z0-9-]+")) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }

    static Optional<UnitPrice> price(YamlNode node) {
        return node.parse("a price above 0 with at most " + FINEST + " decimals, such as 0.1000", text -> {
            Decimal price = Decimal.parse(text);
            if (price.signum() <= 0 || price.scale() > FINEST) {
                throw new IllegalArgumentException(text);
            }
            return new UnitPrice(price);
        });
    }

    private static <T> Optional<T> refused(YamlNode node, String expected) {
        node.refuse(expected);
        return Optional.empty();
    }
}
