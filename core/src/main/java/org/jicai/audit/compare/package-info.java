/**
 * Rule books compared on the same bids: what changes, and which clause did it. Every number is exact; what is shown is rounded
 * so that the shown parts add up to the shown total.
 */
@NullMarked
package org.jicai.audit.compare;

import org.jspecify.annotations.NullMarked;
