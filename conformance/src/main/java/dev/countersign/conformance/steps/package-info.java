/** The steps of the scenarios, as HTTP requests and plain JSON. */
@NullMarked
package dev.countersign.conformance.steps;

import org.jspecify.annotations.NullMarked;
