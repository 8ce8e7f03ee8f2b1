/** What the scenarios say, as HTTP and plain JSON. */
@NullMarked
package dev.countersign.conformance.steps;

import org.jspecify.annotations.NullMarked;
