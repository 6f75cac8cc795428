package org.jicai.allocation;

import com.google.common.collect.ImmutableMap;
import org.jicai.clearing.ByCount;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Stage;
import org.jicai.rules.Term;

/** How long the agreements of a lot run. */
public final class TermStep implements LotStep {

    private record Row(String length, int leaf) {}

    private final ImmutableMap<String, ByCount<Row>> rowsByClass;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public TermStep(Term rule, Compilation compilation) {
        ImmutableMap.Builder<String, ByCount<Row>> builder = ImmutableMap.builder();
        rule.lengthsByClass()
                .forEach((termClass, table) -> builder.put(
                        termClass,
                        ByCount.of(
                                table, cited -> new Row(cited.value().text(), compilation.leaf(Stage.TERM, cited)))));
        this.rowsByClass = builder.build();
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.winners > 0) {
            Row row = LotClass.row(rowsByClass, lot.lot.classes().term()).at(lot.winners);
            lot.use(row.leaf());
            lot.term = row.length();
        }
    }
}
