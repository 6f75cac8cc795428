package org.jicai.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jicai.money.Decimal;
import org.jicai.money.Ratio;
import org.jicai.money.Rounding;
import org.jicai.money.Share;
import org.jicai.money.UnitPrice;
import org.jicai.rules.Anchor;
import org.jicai.rules.Limb;
import org.jicai.rules.Precision;
import org.jicai.rules.TermLength;

/** The values that stand in clauses. */
final class ClauseValues {

    private static final int FINEST = 8;
    private static final ImmutableMap<String, Rounding> ROUNDINGS = ImmutableMap.of(
            "half-up", Rounding.HALF_UP,
            "half-even", Rounding.HALF_EVEN,
            "floor", Rounding.FLOOR,
            "ceiling", Rounding.CEILING,
            "exact", Rounding.EXACT);
    private static final ImmutableList<String> LIMBS =
            ImmutableList.of("atMostMultiple", "cutFromCeilingAtLeast", "atMost", "below");
    private static final Pattern YEARS = Pattern.compile("([1-9][0-9]?)y");
    private static final Pattern UNTIL = Pattern.compile("until ([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private ClauseValues() {}

    /** {@code {scale: 4, rounding: half-up}}. */
    static Optional<Precision> precision(YamlMap map) {
        map.only("scale", "rounding");
        Optional<Integer> scale = map.required("scale").flatMap(node -> node.integer(0, FINEST));
        Optional<Rounding> rounding = map.required("rounding").flatMap(ClauseValues::rounding);
        return scale.flatMap(s -> rounding.map(r -> new Precision(s, r)));
    }

    static Optional<Precision> precision(YamlNode node) {
        return node.isMap() ? precision(node.map()) : refused(node, "a scale and a rounding");
    }

    static Optional<Rounding> rounding(YamlNode node) {
        return node.oneOf(ROUNDINGS.keySet()).map(ROUNDINGS::get);
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

    /** {@code 50%}: more than nothing, at most all. */
    static Optional<Share> share(YamlNode node) {
        String expected = "a percentage above 0% and up to 100%, such as 50%";
        Optional<String> text = node.parse(expected, written -> written);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Share share = Share.parse(text.get());
            if (share.fraction().signum() > 0) {
                return Optional.of(share);
            }
            node.refuse(expected);
        } catch (IllegalArgumentException e) {
            boolean bare = text.get().matches("[0-9]+(\\.[0-9]+)?");
            node.refuse(expected, bare ? Optional.of("Maybe \"" + text.get() + "%\" was meant") : Optional.empty());
        }
        return Optional.empty();
    }

    /** {@code 2y} or {@code until 2027-12-31}. */
    static Optional<TermLength> term(YamlNode node) {
        return node.parse("a term such as 2y, or until 2027-12-31", text -> {
            Matcher years = YEARS.matcher(text);
            Matcher until = UNTIL.matcher(text);
            if (years.matches()) {
                return new TermLength.Years(Integer.parseInt(years.group(1)));
            }
            if (until.matches()) {
                return new TermLength.Until(LocalDate.parse(until.group(1)));
            }
            throw new IllegalArgumentException(text);
        });
    }

    /** One of the limbs of a price test. */
    static Optional<Limb> limb(YamlNode node) {
        YamlMap map = node.map();
        Optional<String> kind =
                LIMBS.stream().filter(map.entries()::containsKey).findFirst();
        if (kind.isEmpty()) {
            map.only(LIMBS);
            return refused(node, "one of " + String.join(", ", LIMBS));
        }
        return switch (kind.get()) {
            case "atMostMultiple" -> multiple(map).map(limb -> limb);
            case "cutFromCeilingAtLeast" -> {
                map.only("cutFromCeilingAtLeast");
                yield map.required("cutFromCeilingAtLeast")
                        .flatMap(ClauseValues::share)
                        .map(Limb.CutFromCeilingAtLeast::new);
            }
            case "below" -> {
                map.only("below");
                yield map.required("below").flatMap(ClauseValues::price).map(Limb.Below::new);
            }
            default -> {
                map.only("atMost", "dosage");
                Optional<String> dosage = map.get("dosage").flatMap(ClauseValues::lotClass);
                yield map.required("atMost").flatMap(ClauseValues::price).map(price -> new Limb.AtMost(price, dosage));
            }
        };
    }

    /** {@code {atMostMultiple: 1.8, of: lowest}}. */
    static Optional<Limb.AtMostMultiple> multiple(YamlMap map) {
        map.only("atMostMultiple", "of");
        Optional<Anchor> anchor = map.required("of").flatMap(AnchorValues::anchor);
        Optional<Ratio> multiple = map.required("atMostMultiple").flatMap(ClauseValues::atLeastOne);
        return multiple.flatMap(m -> anchor.map(a -> new Limb.AtMostMultiple(m, a)));
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

    private static Optional<UnitPrice> price(YamlNode node) {
        return node.parse("a price above 0 yuan with at most " + FINEST + " decimals, such as 0.1000", text -> {
            Decimal yuan = Decimal.parse(text);
            if (yuan.signum() <= 0 || yuan.scale() > FINEST) {
                throw new IllegalArgumentException(text);
            }
            return new UnitPrice(yuan);
        });
    }

    private static <T> Optional<T> refused(YamlNode node, String expected) {
        node.refuse(expected);
        return Optional.empty();
    }
}
