/** How an operator sets the stage for a provider. */
@NullMarked
package dev.countersign.provider.simulation;

import org.jspecify.annotations.NullMarked;
