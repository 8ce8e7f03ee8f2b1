/** The command line. */
@NullMarked
package dev.countersign.conformance.cli;

import org.jspecify.annotations.NullMarked;
