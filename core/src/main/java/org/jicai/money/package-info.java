/** Exact values with their units (prices, amounts, quantities, shares) and the roundings between them. */
@NullMarked
package org.jicai.money;

import org.jspecify.annotations.NullMarked;
