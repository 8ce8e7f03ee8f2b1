/** The calls of Core to a provider, the same for every kind of resource. */
@NullMarked
package dev.countersign.provider.api;

import org.jspecify.annotations.NullMarked;
