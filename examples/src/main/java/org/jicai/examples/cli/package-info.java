/** The jicai command and its subcommands. */
@NullMarked
package org.jicai.examples.cli;

import org.jspecify.annotations.NullMarked;
