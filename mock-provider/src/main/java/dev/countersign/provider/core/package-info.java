/** The calls of a provider to Core, and their authentication. */
@NullMarked
package dev.countersign.provider.core;

import org.jspecify.annotations.NullMarked;
