/** Signed certificates of a run's result, which can be verified later without the target. */
@NullMarked
package dev.countersign.conformance.certificate;

import org.jspecify.annotations.NullMarked;
