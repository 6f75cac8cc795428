package org.jicai.audit.compare;

import org.jicai.tender.BidKey;

/**
 * Which bid of which lot.
 *
 * @param lot the lot
 * @param bid the bid
 */
public record BidPlace(String lot, BidKey bid) {}
