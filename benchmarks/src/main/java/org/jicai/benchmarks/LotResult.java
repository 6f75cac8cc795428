package org.jicai.benchmarks;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Reason;

/**
 * What one lot came to, in a form every implementation can give, so that results compare with {@code equals}.
 *
 * @param bidders how many bidders count
 * @param quota how many places there are
 * @param reasons by bid, why it stands where it stands; the winners are those with a reason that selects
 * @param primary by region, the bid that supplies it, or -1
 * @param backup by region, the bid that backs it up, or -1
 * @param agreedUnits by bid, the agreed volume of the regions it supplies
 */
record LotResult(
        int bidders,
        int quota,
        ImmutableList<Reason> reasons,
        ImmutableList<Integer> primary,
        ImmutableList<Integer> backup,
        ImmutableList<Long> agreedUnits) {}
