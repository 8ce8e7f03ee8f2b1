/** Keeps what a run got to see of the outside, and plays it back in its place. */
@NullMarked
package dev.countersign.conformance.recording;

import org.jspecify.annotations.NullMarked;
