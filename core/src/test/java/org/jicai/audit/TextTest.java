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

    @Test
    void keptNumber_isTheSameAgainAndAfterAnother() {
        KeptNumbers kept = new KeptNumbers(12);
        Text text = new Text();
        for (int i = 0; i < DRAWN; i++) {
            long unscaled = drawn();
            int scale = random.nextInt(12);
            for (int again = 0; again < 2; again++) {
                text.clear();
                text.append("before ");
                text.reserve(Text.SPARE);
                kept.put(scale, unscaled, scale, text);
                assertThat(text.append("; behind").toString())
                        .as("%d at %d", unscaled, scale)
                        .isEqualTo("before " + plain(unscaled, scale) + "; behind");
            }
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
}
