/** Parquet files. This package and its libraries are in jicai-parquet.jar, not in jicai.jar. */
@NullMarked
package org.jicai.examples.parquet;

import org.jspecify.annotations.NullMarked;
