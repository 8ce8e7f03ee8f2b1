/** Proves that every {@code Then} is able to fail: recorded answers are changed, and judged again offline. */
@NullMarked
package dev.countersign.conformance.proof;

import org.jspecify.annotations.NullMarked;
