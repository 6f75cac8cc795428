package org.jicai.replay;

import org.jicai.tender.Name;

/**
 * A difference between computation and announcement.
 *
 * @param type what kind it is
 * @param sentence what differs, in English and Chinese
 */
public record Difference(DifferenceType type, Name sentence) {}
