/** From winners to contracts: regions, volumes and terms, one step per clause. */
@NullMarked
package org.jicai.allocation;

import org.jspecify.annotations.NullMarked;
