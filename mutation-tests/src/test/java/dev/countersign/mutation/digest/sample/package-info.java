/** Code for the tests of digests. */
@NullMarked
package dev.countersign.mutation.digest.sample;

import org.jspecify.annotations.NullMarked;
