package org.jicai.tender;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One tender with its bids, ready to be cleared. A round refuses contradictory contents: a lot or bid that occurs twice, a
 * region reported twice for one strength, two ceilings for one strength.
 *
 * <p>Example: {@code new Round("2020-batch2", ImmutableList.of(lot))}.
 *
 * @param id the round, such as {@code 2020-batch2}
 * @param lots the lots, in the order of the tender
 */
public record Round(String id, ImmutableList<Lot> lots) {

    /**
     * Checks the contents.
     *
     * @throws InvalidInputException listing everything that is contradictory
     */
    public Round {
        List<Problem> problems = problemsIn(lots);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /**
     * A round of one lot.
     *
     * @param id the round
     * @param lot its lot
     * @return the round
     */
    public static Round of(String id, Lot lot) {
        return new Round(id, ImmutableList.of(lot));
    }

    /**
     * What is contradictory in a list of lots. Paths name the lot by its place and its parts by theirs:
     * {@code lots[0].bids[3]}.
     *
     * @param lots the lots
     * @return the problems, in the order of the lots; empty where there are none
     */
    public static ImmutableList<Problem> problemsIn(List<Lot> lots) {
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < lots.size(); i++) {
            String path = "lots[" + i + "]";
            if (!ids.add(lots.get(i).id())) {
                problems.add(Problem.of(path + ".lot", lots.get(i).id(), "a lot that has not been listed before"));
            }
            LotCheck.problemsIn(lots.get(i)).forEach(p -> problems.add(p.under(path + ".")));
        }
        return ImmutableList.copyOf(problems);
    }
}
