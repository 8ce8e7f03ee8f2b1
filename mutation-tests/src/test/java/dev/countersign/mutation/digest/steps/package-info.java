/** Steps for the tests of digests. */
@NullMarked
package dev.countersign.mutation.digest.steps;

import org.jspecify.annotations.NullMarked;
