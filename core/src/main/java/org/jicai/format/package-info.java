/** Files in and out: trees and tables that remember line and column, and their binding to the model. */
@NullMarked
package org.jicai.format;

import org.jspecify.annotations.NullMarked;
