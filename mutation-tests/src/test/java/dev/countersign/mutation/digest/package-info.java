/** Digests of what decides the outcome of a mutation test, so that only what has changed is tested again. */
@NullMarked
package dev.countersign.mutation.digest;

import org.jspecify.annotations.NullMarked;
