/** Starts our own servers as test environments; the only package that depends on the reference server and the mock provider. */
@NullMarked
package dev.countersign.conformance.environment;

import org.jspecify.annotations.NullMarked;
