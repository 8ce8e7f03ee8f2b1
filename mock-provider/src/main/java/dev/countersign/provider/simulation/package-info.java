/** The simulation API of a provider, for operators. */
@NullMarked
package dev.countersign.provider.simulation;

import org.jspecify.annotations.NullMarked;
