/** The command line interface. */
@NullMarked
package dev.countersign.conformance.cli;

import org.jspecify.annotations.NullMarked;
