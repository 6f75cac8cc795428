/** Published rounds run again and compared, lot by lot, with what was announced. */
@NullMarked
package org.jicai.replay;

import org.jspecify.annotations.NullMarked;
