package org.jicai.allocation;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.ByCount;
import org.jicai.clearing.Compilation;
import org.jicai.clearing.LotStep;
import org.jicai.clearing.LotWorkspace;
import org.jicai.decision.Stage;
import org.jicai.rules.Cited;
import org.jicai.rules.Term;
import org.jicai.rules.TermLength;

/** How long the agreements of a lot run. */
public final class TermStep extends LotStep {

    private record Row(String length, int leaf) {}

    private final ImmutableList<ByCount<Row>> rowsByClass;

    /**
     * Compiles the step.
     *
     * @param rule the clause
     * @param compilation the book being compiled
     */
    public TermStep(Term rule, Compilation compilation) {
        this.rowsByClass = rule.lengthsByClass().values().stream()
                .map(table -> ByCount.<Cited<TermLength>, Row>of(
                        table, cited -> new Row(cited.value().text(), compilation.leaf(Stage.TERM, cited))))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean looksBehindPlaces() {
        return false;
    }

    @Override
    public void run(LotWorkspace lot) {
        if (lot.winners > 0) {
            Row row = rowsByClass.get(lot.input.termClass()).at(lot.winners);
            lot.use(row.leaf());
            lot.term = row.length();
        }
    }
}
