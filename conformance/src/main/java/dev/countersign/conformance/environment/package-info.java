/** Sets our own servers on a stage; the only place that knows both. */
@NullMarked
package dev.countersign.conformance.environment;

import org.jspecify.annotations.NullMarked;
