/** The target of a run: its address, users, products and capabilities, and the file that describes them. */
@NullMarked
package dev.countersign.conformance.target;

import org.jspecify.annotations.NullMarked;
