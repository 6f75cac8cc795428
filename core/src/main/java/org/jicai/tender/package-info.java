/** What was published and what was submitted: lots, bidders, products, bids, regions, demand and choices. */
@NullMarked
package org.jicai.tender;

import org.jspecify.annotations.NullMarked;
