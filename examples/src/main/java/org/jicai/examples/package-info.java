/** One small main per use of the library, each of them run by a test. */
@NullMarked
package org.jicai.examples;

import org.jspecify.annotations.NullMarked;
