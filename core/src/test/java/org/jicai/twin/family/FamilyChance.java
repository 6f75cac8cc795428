package org.jicai.twin.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, all of it from one seed. */
final class FamilyChance {
    private final SplittableRandom random;

    FamilyChance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean in100(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> copy = new ArrayList<>(values);
        for (int last = copy.size() - 1; last > 0; last--) {
            Collections.swap(copy, last, random.nextInt(last + 1));
        }
        return copy;
    }
}
