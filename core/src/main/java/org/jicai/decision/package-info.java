/** What a run records: decisions, their reasons and clauses, the choices it asked for, the transcript. */
@NullMarked
package org.jicai.decision;

import org.jspecify.annotations.NullMarked;
