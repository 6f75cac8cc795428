/** A study: who enters and who is selected in rounds 9, 10 and 11, with entry fitted on the first two. */
@NullMarked
package org.jicai.examples.entry;

import org.jspecify.annotations.NullMarked;
