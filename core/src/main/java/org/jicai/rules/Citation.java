package org.jicai.rules;

import com.google.common.collect.ImmutableList;
import org.jicai.decision.Confidence;

/**
 * Where a number of a rule book comes from, and how sure we are of it.
 *
 * @param clause what the document says, or the place in it, as our source gives it; possibly empty
 * @param sources the keys of the sources in the rule book's list
 * @param confidence how sure we are
 * @param note our reading, and what speaks against it; possibly empty
 * @param supports the lots ({@code round/lot}) whose published result fits with the number and not with some other it could
 *     be; for an inferred number above all
 * @param against the lots whose published result fits with another number, but not with this one
 */
public record Citation(
        String clause,
        ImmutableList<String> sources,
        Confidence confidence,
        String note,
        ImmutableList<String> supports,
        ImmutableList<String> against) {}
