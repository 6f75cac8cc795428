package org.jicai.decision;

import java.util.Optional;
import org.jicai.tender.BidKey;
import org.jicai.tender.ChoiceKind;
import org.jicai.tender.Region;

/**
 * One decision of a person that a run used.
 *
 * @param lot the lot
 * @param bid whose decision
 * @param step the step that asked, empty where it happened unasked
 * @param kind what kind of decision
 * @param region the region concerned, for a region given up
 * @param value the answer
 * @param origin where it came from, as in {@link Answer#origin()}
 */
public record TranscriptEntry(
        String lot, BidKey bid, String step, ChoiceKind kind, Optional<Region> region, String value, String origin) {}
