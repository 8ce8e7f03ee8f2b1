/** The normative statements of the documents, as the scenarios are tagged with them. */
@NullMarked
package dev.countersign.conformance.requirement;

import org.jspecify.annotations.NullMarked;
