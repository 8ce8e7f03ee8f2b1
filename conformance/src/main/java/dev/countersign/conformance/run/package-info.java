/** One run of the scenarios against one target, for one kind of resource. */
@NullMarked
package dev.countersign.conformance.run;

import org.jspecify.annotations.NullMarked;
