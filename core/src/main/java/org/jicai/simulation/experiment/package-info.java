/**
 * Experiments: the same drawn bids cleared under several rule books, many times, with what came of it in numbers that carry
 * their Monte-Carlo error. A specification says what is run; a result is a tree of records that tables and reports are made
 * from.
 */
@NullMarked
package org.jicai.simulation.experiment;

import org.jspecify.annotations.NullMarked;
