package org.jicai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {

    private static final ImmutableList<Integer> HUNDRED =
            IntStream.range(0, 100).boxed().collect(ImmutableList.toImmutableList());

    @Test
    void all_manyThings_resultsAreInTheirOrder() {
        assertThat(AtOnce.all(HUNDRED, thing -> thing * thing))
                .containsExactlyElementsOf(
                        HUNDRED.stream().map(thing -> thing * thing).toList());
    }

    @Test
    void all_nothing_isNothing() {
        assertThat(AtOnce.all(ImmutableList.<Integer>of(), thing -> thing)).isEmpty();
    }

    @Test
    void all_twoFail_theFirstInOrderIsThrown() {
        CountDownLatch secondFailed = new CountDownLatch(1);
        assertThatThrownBy(() -> AtOnce.all(ImmutableList.of(0, 1), thing -> {
                    if (thing == 0) {
                        await(secondFailed);
                    } else {
                        secondFailed.countDown();
                    }
                    throw new IllegalArgumentException("thing " + thing);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thing 0");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
