package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jicai.decision.Answer;
import org.jicai.decision.ChoiceRequest;
import org.jicai.decision.ChoiceSource;
import org.jicai.decision.PickLists;
import org.jicai.tender.Choice;
import org.jicai.tender.Lot;
import org.jicai.tender.Region;

/** Asks several sources one after the other; the first answer counts. */
public final class FirstAnswer implements ChoiceSource {

    private final ImmutableList<ChoiceSource> sources;

    private FirstAnswer(ImmutableList<ChoiceSource> sources) {
        this.sources = sources;
    }

    /**
     * A source that asks others.
     *
     * @param sources who is asked, in this order
     * @return the source
     */
    public static FirstAnswer of(ChoiceSource... sources) {
        return new FirstAnswer(ImmutableList.copyOf(sources));
    }

    @Override
    public Optional<Answer> answer(ChoiceRequest request) {
        for (int source = 0; source < sources.size(); source++) {
            Optional<Answer> answer = sources.get(source).answer(request);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** The lists of the first source that may answer a pick; if it has none, each pick is asked for. */
    @Override
    public Optional<PickLists> pickLists(Lot lot, ImmutableList<Region> regions) {
        for (int source = 0; source < sources.size(); source++) {
            if (sources.get(source).mayPick(lot)) {
                return sources.get(source).pickLists(lot, regions);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean mayPick(Lot lot) {
        boolean any = false;
        for (int source = 0; source < sources.size() && !any; source++) {
            any = sources.get(source).mayPick(lot);
        }
        return any;
    }

    @Override
    public ImmutableList<Choice> recorded() {
        ImmutableList<Choice> all = ImmutableList.of();
        for (int source = 0; source < sources.size(); source++) {
            ImmutableList<Choice> more = sources.get(source).recorded();
            all = all.isEmpty()
                    ? more
                    : more.isEmpty()
                            ? all
                            : ImmutableList.<Choice>builder()
                                    .addAll(all)
                                    .addAll(more)
                                    .build();
        }
        return all;
    }
}
