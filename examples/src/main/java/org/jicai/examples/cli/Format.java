package org.jicai.examples.cli;

/** How results are printed. */
enum Format {
    /** Sentences and aligned tables, for people. */
    TABLE,
    /** One table with a header row, for programs. */
    CSV,
    /** One list of objects, for programs. */
    JSON
}
