package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jicai.format.RuleBookDiff.Change;
import org.jicai.rules.RuleBook;

/** What changed between two rule books as a note: clause by clause, what is gone after a minus, what came after a plus. */
final class DiffNote {

    private static final int SHORT = 24;

    private final RuleBook before;
    private final RuleBook after;
    private final Output output;

    DiffNote(RuleBook before, RuleBook after, Output output) {
        this.before = before;
        this.after = after;
        this.output = output;
    }

    ImmutableList<String> lines(List<Change> changes) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(say("From ", "由 ") + title(before) + say(" to ", " 到 ") + title(after));
        if (changes.isEmpty()) {
            lines.add("", say("Nothing changed.", "无变化。"));
        }
        String heading = "";
        for (Change change : changes) {
            String clause = heading(change);
            if (!clause.equals(heading) || change.whole()) {
                lines.add("", output.heading(clause, clause));
            }
            heading = clause;
            lines.addAll(said(change));
        }
        return lines.build();
    }

    private String title(RuleBook book) {
        return book.id() + say(" (", "（") + output.language().of(book.name()) + say(")", "）");
    }

    private String heading(Change change) {
        if (!change.whole()) {
            return change.clause();
        }
        return change.clause() + (change.gone().isEmpty() ? say(" (new)", "（新增）") : say(" (dropped)", "（取消）"));
    }

    private ImmutableList<String> said(Change change) {
        boolean pair = change.gone().size() == 1 && change.come().size() == 1;
        if (pair && change.before().length() <= SHORT && change.after().length() <= SHORT) {
            String place = change.place().isEmpty() ? "" : change.place() + say(": ", "：");
            return ImmutableList.of("  " + place + change.before() + " → " + change.after());
        }
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        if (!change.place().isEmpty()) {
            lines.add("  " + change.place() + say(":", "："));
        }
        String indent = change.place().isEmpty() ? "  " : "    ";
        change.gone().forEach(value -> lines.add(indent + "- " + value));
        change.come().forEach(value -> lines.add(indent + "+ " + value));
        return lines.build();
    }

    private String say(String en, String zh) {
        return output.language().of(en, zh);
    }
}
