/**
 * Reports as one HTML file that needs no network: tables, charts beside them, and a map of tiles. A page is a list of blocks; the
 * charts are data that the script of the page draws.
 */
@NullMarked
package org.jicai.examples.report;

import org.jspecify.annotations.NullMarked;
