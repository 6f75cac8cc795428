package org.jicai.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jicai.audit.compare.BookComparison;
import org.jicai.audit.compare.ForcedChoice;
import org.jicai.audit.compare.PolicyRun;
import org.jicai.tender.ChoiceKind;

/** What a comparison rests on beside the rules: the choices that had to be made, those that were not used, lots left open. */
final class CompareChoices {

    private final BookComparison comparison;
    private final Output output;

    CompareChoices(BookComparison comparison, Output output) {
        this.comparison = comparison;
        this.output = output;
    }

    ImmutableList<String> lines() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(output.heading("Choices nobody recorded, answered alike under every book", "未有记录、各规则下以同一策略作出的选择"));
        run(lines, comparison.before());
        run(lines, comparison.after());
        if (comparison.hybrids() > 0) {
            String forced = say(comparison.forcedBetween());
            lines.add("  " + output.language().of("only between the two: ", "仅见于中间规则：") + forced);
        }
        return lines.build();
    }

    private void run(ImmutableList.Builder<String> lines, PolicyRun run) {
        lines.add("  " + run.book().id() + output.language().of(": ", "：") + say(run.forced()));
        if (!run.ignored().isEmpty()) {
            int ignored = run.ignored().size();
            lines.add("    " + output.language().of("recorded and not used: " + ignored, "有记录而未用：" + ignored));
        }
        if (!run.pendingLots().isEmpty()) {
            String open = String.join(", ", run.pendingLots());
            lines.add("    " + output.language().of("undecided lots, nobody selected: ", "无法裁定、无人中选的品种：") + open);
        }
    }

    /** How many answers of each kind, by who gave them; those that decide more than who supplies where by the bids asked. */
    private String say(List<ForcedChoice> forced) {
        Map<String, List<ForcedChoice>> byKind = new LinkedHashMap<>();
        forced.forEach(choice ->
                byKind.computeIfAbsent(kind(choice), none -> new ArrayList<>()).add(choice));
        return byKind.isEmpty()
                ? output.language().of("none", "无")
                : byKind.entrySet().stream()
                        .map(entry -> say(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(output.language().of("; ", "；")));
    }

    private static String kind(ForcedChoice choice) {
        return choice.question().kind().word() + " " + choice.question().step() + " (" + choice.origin() + ")";
    }

    private String say(String kind, List<ForcedChoice> choices) {
        int answers = choices.stream().mapToInt(ForcedChoice::answers).sum();
        boolean picks = choices.get(0).question().kind() == ChoiceKind.PICK;
        String bids = choices.stream()
                .map(choice -> choice.question().lot() + "/" + choice.question().bid())
                .collect(Collectors.joining(", "));
        return answers + " × " + kind + (picks ? "" : output.language().of(": ", "：") + bids);
    }
}
