/** From bids to winners: ranking, shortlisting, price tests and selection, one step per clause. */
@NullMarked
package org.jicai.clearing;

import org.jspecify.annotations.NullMarked;
