/** The mock provider: a provider of resources, on a port of its own. */
@NullMarked
package dev.countersign.provider;

import org.jspecify.annotations.NullMarked;
