package org.jicai.clearing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jicai.decision.ClauseRef;
import org.jicai.decision.Leaf;
import org.jicai.decision.Operand;
import org.jicai.decision.Stage;
import org.jicai.rules.Cited;
import org.jicai.rules.RuleBook;

/**
 * Collects, while a rule book is compiled into steps, the leaves they read, the slots they write and the points at which
 * they decide. A step keeps the indices it is given; a run then touches arrays only.
 */
public final class Compilation {

    private final RuleBook book;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private int points;

    /**
     * Starts the compilation of a book.
     *
     * @param book the book
     */
    public Compilation(RuleBook book) {
        this.book = book;
    }

    /**
     * Registers a leaf that a step reads.
     *
     * @param stage the stage that reads it
     * @param leaf the leaf
     * @return its index, for {@link LotWorkspace#use(int)}
     */
    public int leaf(Stage stage, Cited<?> leaf) {
        leaves.add(new Leaf(reference(leaf), stage, leaf.citation().confidence()));
        return leaves.size() - 1;
    }

    /**
     * Registers a comparison that a step makes by a leaf.
     *
     * @param stage the stage that makes it
     * @param leaf the leaf it applies
     * @param left what the left side is
     * @param leftScale its decimal places
     * @param right what the right side is
     * @param rightScale its decimal places
     * @return the index of the slot
     */
    public int slot(Stage stage, Cited<?> leaf, Operand.Kind left, int leftScale, Operand.Kind right, int rightScale) {
        slots.add(new Slot(leaf(stage, leaf), reference(leaf), left, leftScale, right, rightScale));
        return slots.size() - 1;
    }

    /**
     * Registers a statement that a step makes by a leaf without comparing two numbers.
     *
     * @param stage the stage that makes it
     * @param leaf the leaf it applies
     * @return the index of the slot
     */
    public int slot(Stage stage, Cited<?> leaf) {
        return slot(stage, leaf, Operand.Kind.RANK, 0, Operand.Kind.RANK, 0);
    }

    /**
     * Registers a point at which one decision per bid can be made. Points follow each other in the order of registration.
     *
     * @return the index of the point
     */
    public int point() {
        return points++;
    }

    /**
     * Registers a fact of bids that a step compares as a number.
     *
     * @param name its name
     * @return its index in {@link LotInput#facts}
     */
    public int fact(String name) {
        if (!facts.contains(name)) {
            facts.add(name);
        }
        return facts.indexOf(name);
    }

    /**
     * The facts registered so far.
     *
     * @return their names by index
     */
    public ImmutableList<String> facts() {
        return ImmutableList.copyOf(facts);
    }

    /**
     * How many points have been registered.
     *
     * @return the number
     */
    public int points() {
        return points;
    }

    /**
     * The leaves registered so far.
     *
     * @return the leaves by index
     */
    public ImmutableList<Leaf> leaves() {
        return ImmutableList.copyOf(leaves);
    }

    /**
     * The slots registered so far.
     *
     * @return the slots by index
     */
    public ImmutableList<Slot> slots() {
        return ImmutableList.copyOf(slots);
    }

    /**
     * The book being compiled.
     *
     * @return the book
     */
    public RuleBook book() {
        return book;
    }

    private ClauseRef reference(Cited<?> leaf) {
        return new ClauseRef(book.id(), leaf.path());
    }
}
