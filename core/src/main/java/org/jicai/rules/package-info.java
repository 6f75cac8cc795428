/** The vocabulary of rules: one small type per clause, and the dated, cited rule book that lists them. */
@NullMarked
package org.jicai.rules;

import org.jspecify.annotations.NullMarked;
