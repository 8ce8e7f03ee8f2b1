/** Records the I/O of a run's scenarios, and replays it. */
@NullMarked
package dev.countersign.conformance.recording;

import org.jspecify.annotations.NullMarked;
