package org.jicai.audit;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.LotOutcome;

/**
 * How one lot ended and why, in sentences.
 *
 * @param outcome what is explained
 * @param summary how many bid, how many places there were, who supplies how much for how long
 * @param bids the bids, in the order of the outcome
 * @param restsOn the inferred and assumed numbers the outcome used, one sentence each
 * @param citations where the numbers named in the sentences come from, one line each
 */
public record LotExplanation(
        LotOutcome outcome,
        ImmutableList<Statement> summary,
        ImmutableList<BidExplanation> bids,
        ImmutableList<Statement> restsOn,
        ImmutableList<Statement> citations) {}
