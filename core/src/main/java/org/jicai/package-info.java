/** The front door: a small facade over the engine, and the catalogue of rule books that ship with it. */
@NullMarked
package org.jicai;

import org.jspecify.annotations.NullMarked;
