/** Starts our own servers as test environments; the only package that depends on both of them. */
@NullMarked
package dev.countersign.conformance.environment;

import org.jspecify.annotations.NullMarked;
