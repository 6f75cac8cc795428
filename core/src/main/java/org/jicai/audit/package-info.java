/** Readings of a transcript: explanations, differences, flip distances, independent checks and digests. */
@NullMarked
package org.jicai.audit;

import org.jspecify.annotations.NullMarked;
