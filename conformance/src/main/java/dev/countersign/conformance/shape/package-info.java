/** Validation of responses against the documented schemas. */
@NullMarked
package dev.countersign.conformance.shape;

import org.jspecify.annotations.NullMarked;
