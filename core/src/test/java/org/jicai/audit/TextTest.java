package org.jicai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and words written byte by byte are what {@code BigDecimal} and {@code String} make of them. */
class TextTest {

    private static final int DRAWN = 100_000;

    private final SplittableRandom random = new SplittableRandom(20261127);

    private static String written(Consumer<Text> words) {
        Text text = new Text();
        words.accept(text);
        return text.toString();
    }

    /** Of any number of digits, often with zeros behind. */
    private long drawn() {
        long power = 1;
        for (int digits = random.nextInt(19); digits > 0; digits--) {
            power *= 10;
        }
        long number = random.nextLong(power);
        return random.nextBoolean() ? number : number / 1000 * 1000;
    }

    private static String plain(long unscaled, int scale) {
        BigDecimal number = BigDecimal.valueOf(unscaled, scale);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Test
    void decimal_isThatOfBigDecimal() {
        for (int i = 0; i < DRAWN; i++) {
            long unscaled = random.nextInt(10) == 0 ? -drawn() : drawn();
            int scale = random.nextInt(12);
            assertThat(written(text -> text.decimal(unscaled, scale)))
                    .as("%d at %d", unscaled, scale)
                    .isEqualTo(plain(unscaled, scale));
        }
    }

    /** What a text shows of a number, whichever way it goes into characters. */
    private static String shown(ShownNumbers numbers, int number, String before) {
        long[] all = numbers.of(2);
        Text text = new Text();
        text.append(before);
        text.reserve(Text.SPARE);
        int length = (int) all[ShownNumbers.WIDTH * number + 2];
        if (length > ShownNumbers.MOST) {
            text.append(numbers.longer(number));
        } else {
            text.putCharacters(all[ShownNumbers.WIDTH * number], all[ShownNumbers.WIDTH * number + 1], length);
        }
        return text.append("; behind").toString();
    }

    @Test
    void shownDecimal_isThatOfBigDecimal_alsoWhereItIsKept() {
        ShownNumbers numbers = new ShownNumbers();
        numbers.of(2);
        for (int i = 0; i < DRAWN; i++) {
            long drawn = i < 2 ? 0 : drawn() % 100_000_000_000_000L;
            String expected = "before " + plain(drawn, 8) + "; behind";
            numbers.decimal(1, drawn);
            assertThat(shown(numbers, 1, "before ")).isEqualTo(expected);
            for (int again = 0; again < 2; again++) {
                numbers.shared(0, drawn);
                assertThat(shown(numbers, 0, "before ")).isEqualTo(expected);
            }
            numbers.copy(0, 1);
            assertThat(shown(numbers, 1, "before ")).isEqualTo(expected);
        }
    }

    @Test
    void shownWholeNumber_isThatOfTheFormatter() {
        ShownNumbers numbers = new ShownNumbers();
        numbers.of(2);
        for (int i = 0; i < DRAWN; i++) {
            long number = i < 2_000 ? i : drawn() % 1_000_000_000;
            if (number < 1_000) {
                numbers.small(1, number);
            } else {
                numbers.grouped(1, number);
            }
            assertThat(shown(numbers, 1, "")).isEqualTo(String.format(Locale.ROOT, "%,d; behind", number));
        }
    }

    @Test
    void shownText_ofAnyLength_isItself() {
        ShownNumbers numbers = new ShownNumbers();
        numbers.of(2);
        for (int length = 0; length < 40; length++) {
            String words = "0123456789012345678901234567890123456789".substring(length);
            numbers.any(0, (told, text) -> text.append(words), new Told());
            assertThat(shown(numbers, 0, "")).isEqualTo(words + "; behind");
            numbers.copy(0, 1);
            assertThat(shown(numbers, 1, "")).isEqualTo(words + "; behind");
        }
    }

    @Test
    void grouped_isThatOfTheFormatter() {
        for (int i = 0; i < DRAWN; i++) {
            long number = random.nextInt(10) == 0 ? -drawn() : drawn();
            assertThat(written(text -> text.grouped(number))).isEqualTo(String.format(Locale.ROOT, "%,d", number));
        }
    }

    @Test
    void hundredths_haveBothDecimals() {
        for (long number = -20_000; number <= 20_000; number++) {
            long hundredths = number;
            assertThat(written(text -> text.hundredths(hundredths)))
                    .isEqualTo(BigDecimal.valueOf(hundredths, 2).toPlainString());
        }
        assertThat(written(text -> text.hundredths(123_456_789_012L))).isEqualTo("1234567890.12");
    }

    @Test
    void largestAndSmallest_areWritten() {
        assertThat(written(text -> text.decimal(Long.MIN_VALUE, 6))).isEqualTo("-9223372036854.775808");
        assertThat(written(text -> text.grouped(Long.MAX_VALUE))).isEqualTo("9,223,372,036,854,775,807");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "at most 1.8 × the lowest", "申报价（按1元比较）", "é – “x”", "𠮷野 and 𠮷", "a\u07ff\u0800\uffff"})
    void words_areUtf8(String words) throws IOException {
        Text text = new Text();
        text.append(words);
        text.append(Words.of(words));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        text.writeTo(file);
        byte[] expected = (words + words).getBytes(StandardCharsets.UTF_8);
        assertThat(file.toByteArray()).isEqualTo(expected);
        assertThat(text.toBytes()).isEqualTo(expected);
        assertThat(text.length()).isEqualTo(expected.length);
    }

    @Test
    void digits_areThoseOfTheNumber() {
        for (int i = 0; i < DRAWN; i++) {
            int number = i < 20_000 ? i : random.nextInt(Digits.LIMIT);
            String expected = String.format(Locale.ROOT, "%08d", number);
            long digits = Digits.of(number) | Digits.ZEROS;
            StringBuilder actual = new StringBuilder();
            for (int at = 0; at < Long.BYTES; at++) {
                actual.append((char) ((digits >>> (Byte.SIZE * at)) & 0xFF));
            }
            assertThat(actual.toString()).isEqualTo(expected);
        }
        assertThat(Digits.leadingZeros(Digits.of(0))).isEqualTo(8);
        assertThat(Digits.trailingZeros(Digits.of(120))).isEqualTo(1);
    }

    private static String characters(long characters, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append((char) ((characters >>> (Byte.SIZE * at)) & 0xFF));
        }
        return text.toString();
    }

    /** All numbers of six digits and of five behind a thousand, so that every quotient by multiplication is met at its edges. */
    @Test
    void characters_areThoseOfTheNumber() {
        for (int number = 0; number < 1_000_000; number++) {
            long six = Digits.six(number);
            assertThat(six == (Digits.of(number) | Digits.ZEROS) >>> (2 * Byte.SIZE))
                    .isTrue();
        }
        for (int number = 0;
                number < Digits.LIMIT;
                number += number % 100_000 < 200 || number % 100_000 > 99_700 ? 1 : 97) {
            assertThat(Digits.eight(number) == (Digits.of(number) | Digits.ZEROS))
                    .isTrue();
        }
        assertThat(characters(Digits.three(7), 3)).isEqualTo("007");
        assertThat(characters(Digits.six(120_034), 6)).isEqualTo("120034");
    }
}
