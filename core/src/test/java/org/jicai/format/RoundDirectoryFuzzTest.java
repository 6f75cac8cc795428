package org.jicai.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to the bytes, the reader reads them or says what is wrong with them. */
class RoundDirectoryFuzzTest {

    private static final long SEED = 20200117;
    private static final int RUNS = 6000;
    private static final byte[] TELLING = {
        ',', '"', '\n', '\r', 0, '-', '.', '|', (byte) 0xEF, (byte) 0xBF, '0', ' ', ';'
    };

    private final Random random = new Random(SEED);

    @Test
    void mutations_areReadOrReported() {
        int read = 0;
        for (int run = 0; run < RUNS; run++) {
            read += isRead(mutated(), run) ? 1 : 0;
        }
        assertThat(read).isBetween(RUNS / 20, RUNS * 19 / 20);
    }

    private static boolean isRead(SmallRounds files, int run) {
        try {
            files.read();
            return true;
        } catch (BadInputException e) {
            assertThat(e.findings()).isNotEmpty().allSatisfy(RoundDirectoryFuzzTest::isClear);
            return false;
        } catch (RuntimeException e) {
            return fail(
                    "run " + run + " of seed " + SEED + ": "
                            + files.names().stream().map(files::text).toList(),
                    e);
        }
    }

    private static void isClear(Finding finding) {
        assertThat(finding.file()).endsWith(".csv");
        assertThat(finding.expected()).isNotBlank();
        assertThat(finding.toString()).doesNotContain("\n");
        finding.hint().ifPresent(hint -> assertThat(hint).startsWith("Maybe "));
    }

    private SmallRounds mutated() {
        SmallRounds files = SmallRounds.valid();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> names = files.names();
            String name = names.get(random.nextInt(names.size()));
            files.set(name, mutated(files.bytes(name)));
        }
        return files;
    }

    private byte[] mutated(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {aByte()};
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(12, bytes.length - from) + 1);
        return switch (random.nextInt(6)) {
            case 0 -> replaced(bytes, from, from + 1, aByte());
            case 1 -> replaced(bytes, from, from, aByte());
            case 2 -> replaced(bytes, from, to);
            case 3 -> replaced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4 -> swapped(bytes, from, random.nextInt(bytes.length));
            default -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, from) : swapped(bytes, from, to % bytes.length);
        };
    }

    private byte aByte() {
        return random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte... replacement) {
        byte[] result = new byte[bytes.length - (to - from) + replacement.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(replacement, 0, result, from, replacement.length);
        System.arraycopy(bytes, to, result, from + replacement.length, bytes.length - to);
        return result;
    }

    private static byte[] swapped(byte[] bytes, int one, int other) {
        byte[] result = bytes.clone();
        result[one] = bytes[other];
        result[other] = bytes[one];
        return result;
    }
}
