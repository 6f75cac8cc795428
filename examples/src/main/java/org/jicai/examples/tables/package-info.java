/** Tables as files: CSV, and Parquet where its add-on is at hand. */
@NullMarked
package org.jicai.examples.tables;

import org.jspecify.annotations.NullMarked;
