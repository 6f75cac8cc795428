package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jicai.audit.Sentence.Place;

/**
 * All that is said about bids that took the same path: how it ended, what decided, the path, what it supplies. It is parted
 * into {@link Passage}s, put together once a lot, and the numbers of the bid between them. Not for use by two threads.
 */
final class PathText {

    private final ImmutableList<String> texts;
    private final ImmutableList<Place> places;
    private final int[] points;

    /** By number of {@link Told}: whether it proved to differ between bids of one lot. */
    private final boolean[] own;

    private int[] sharedNumbers = {};
    private long[] sharedValues = {};
    private Passage[] passages = {};

    /** As the passages were written last. */
    private byte[][] words = {};

    private int[] lengths = {};

    /** What stands between the passages, each place once, and below what is to know about its number. */
    private Place[] shown = {};

    private int[] numbers = {};
    private long[] limits = {};
    private long[] smallBelow = {};
    private long[] units = {};
    private boolean[] isRightSide = {};
    private int[] like = {};

    /** Behind each passage but the last: where the characters are in {@link ShownNumbers}. */
    private int[] steps = {};

    private int most;

    /** The lot whose numbers stand in the passages. */
    private long followed;

    private PathText(ImmutableList<String> texts, ImmutableList<Place> places, int[] points, Told first) {
        this.texts = texts;
        this.places = places;
        this.points = points;
        this.own = new boolean[first.numbers.length];
        assemble(first);
    }

    /**
     * Puts the text together.
     *
     * @param steps the path
     * @param words the sentences about decisions
     * @param supplies the sentences about what it supplies
     * @param terms the words for how a bid ended
     * @param first the numbers of the bid that took the path first
     */
    static PathText of(SweptSteps steps, DecisionSentence words, SweptSupply supplies, Terms terms, Told first) {
        SentenceWriter writer = new SentenceWriter();
        writer.text(terms.verdict(steps.reason(steps.size()), steps.wasSelected()));
        DecidingSteps.each(steps, step -> {
            writer.text(" ");
            say(steps, step, words.of(steps.reason(step), steps.clause(step)), first, writer);
        });
        writer.text("\n");
        for (int step = 0; step < steps.size(); step++) {
            boolean said = step > 0 && DecisionSentence.isSaidAlready(steps.reason(step - 1), steps.reason(step));
            Sentence sentence =
                    said ? words.untested(steps.clause(step)) : words.of(steps.reason(step), steps.clause(step));
            say(steps, step, sentence, first, writer);
            writer.text("\n");
        }
        supplies.say(steps, first, writer);
        return new PathText(writer.texts(), writer.places(), steps.points(), first);
    }

    private static void say(SweptSteps steps, int step, Sentence sentence, Told like, SentenceWriter into) {
        like.sides = steps.sides(step);
        like.condition = steps.condition(step);
        Sentence marked = sentence.marked(like);
        into.placesOf(new AtPoint.Decision(steps.point(step), like.sides, like.condition));
        marked.settle(like, into);
    }

    /** Parts the text into passages and numbers of the bid. */
    private void assemble(Told first) {
        List<Passage> between = new ArrayList<>();
        List<Place> ofBid = new ArrayList<>();
        List<Integer> shared = new ArrayList<>();
        SentenceWriter passage = new SentenceWriter();
        for (int i = 0; i < places.size(); i++) {
            passage.text(texts.get(i));
            int number = places.get(i).sharedNumber();
            if (number == Told.NONE || own[number]) {
                between.add(distinct(passage, first, between));
                passage = new SentenceWriter();
                ofBid.add(places.get(i));
            } else {
                passage.place(places.get(i));
                if (!shared.contains(number)) {
                    shared.add(number);
                }
            }
        }
        passage.text(texts.get(places.size()));
        between.add(distinct(passage, first, between));
        sharedNumbers = shared.stream().mapToInt(number -> number).toArray();
        sharedValues =
                shared.stream().mapToLong(number -> first.numbers[number]).toArray();
        passages = between.toArray(new Passage[0]);
        show(ofBid, first);
        words = new byte[passages.length][];
        lengths = new int[passages.length];
        take();
    }

    private static Passage distinct(SentenceWriter words, Told first, List<Passage> known) {
        Passage passage = new Passage(words.texts(), words.places(), first);
        return known.stream().filter(passage::saysTheSame).findFirst().orElse(passage);
    }

    private void show(List<Place> ofBid, Told first) {
        List<Place> distinct = ofBid.stream().distinct().collect(Collectors.toList());
        shown = distinct.toArray(new Place[0]);
        steps = ofBid.stream()
                .mapToInt(place -> ShownNumbers.WIDTH * distinct.indexOf(place))
                .toArray();
        numbers = distinct.stream().mapToInt(NumberPlace::indexOf).toArray();
        limits = distinct.stream().mapToLong(NumberPlace::limitOf).toArray();
        smallBelow = distinct.stream().mapToLong(NumberPlace::smallBelow).toArray();
        units = distinct.stream().mapToLong(NumberPlace::unitOf).toArray();
        isRightSide = new boolean[shown.length];
        like = new int[shown.length];
        for (int number = 0; number < shown.length; number++) {
            isRightSide[number] = Told.isRightSide(numbers[number]);
            like[number] = firstLike(number, first);
        }
    }

    /** The first place that shows what a place shows, for the bid that took the path first. */
    private int firstLike(int number, Told first) {
        int other = 0;
        while (other < number
                && (units[other] != units[number]
                        || limits[other] != limits[number]
                        || limits[number] == 0
                        || first.numbers[numbers[other]] != first.numbers[numbers[number]])) {
            other++;
        }
        return other;
    }

    /** Takes over how the passages were written, and how much room the text needs. */
    private void take() {
        most = Text.SPARE * (1 + steps.length);
        for (int i = 0; i < passages.length; i++) {
            words[i] = passages[i].written.bytes();
            lengths[i] = passages[i].written.length();
            most += lengths[i];
        }
    }

    /** Writes it about a bid. */
    void write(Told told, ShownNumbers characters, Text into) {
        follow(told);
        long[] shownNow = characters.of(shown.length);
        show(told, characters);
        into.reserve(most);
        byte[][] before = words;
        int[] beforeLengths = lengths;
        int[] places = steps;
        for (int i = 0; i < places.length; i++) {
            into.put(before[i], beforeLengths[i]);
            int at = places[i];
            int length = (int) shownNow[at + 2];
            if (length <= ShownNumbers.MOST) {
                into.putCharacters(shownNow[at], shownNow[at + 1], length);
            } else {
                into.append(characters.longer(at / ShownNumbers.WIDTH));
                into.reserve(most);
            }
        }
        into.put(before[places.length], beforeLengths[places.length]);
    }

    /** Puts the numbers of the bid into characters, each in the way that suits its size. */
    private void show(Told told, ShownNumbers characters) {
        long[] all = told.numbers;
        for (int i = 0; i < numbers.length; i++) {
            long number = all[numbers[i]];
            if (like[i] < i && all[numbers[like[i]]] == number) {
                characters.copy(like[i], i);
            } else if (number < 0 || number >= limits[i]) {
                characters.any(i, shown[i], told);
            } else if (number < smallBelow[i]) {
                characters.small(i, number);
            } else if (units[i] == 0) {
                characters.grouped(i, number);
            } else if (isRightSide[i]) {
                characters.shared(i, number * units[i]);
            } else {
                characters.decimal(i, number * units[i]);
            }
        }
    }

    /** Puts the numbers of the lot into the passages. One that is not the same for the whole lot is a number of the bid from now on. */
    private void follow(Told told) {
        long changed = 0;
        for (int i = 0; i < sharedNumbers.length; i++) {
            changed |= told.numbers[sharedNumbers[i]] ^ sharedValues[i];
        }
        if (changed != 0) {
            change(told);
        }
        followed = told.lots;
    }

    private void change(Told told) {
        if (followed == told.lots) {
            for (int i = 0; i < sharedNumbers.length; i++) {
                own[sharedNumbers[i]] |= told.numbers[sharedNumbers[i]] != sharedValues[i];
            }
            assemble(told);
            return;
        }
        for (int i = 0; i < sharedNumbers.length; i++) {
            sharedValues[i] = told.numbers[sharedNumbers[i]];
        }
        for (Passage passage : passages) {
            passage.follow(told);
        }
        take();
    }

    /** The points whose sides it shows. */
    int[] points() {
        return points;
    }
}
