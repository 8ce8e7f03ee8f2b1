/** Proves that every {@code Then} is able to fail: recorded responses are mutated and replayed offline. */
@NullMarked
package dev.countersign.mutation.proof;

import org.jspecify.annotations.NullMarked;
