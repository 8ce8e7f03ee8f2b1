/** What a provider tells Core, and how it proves who it is. */
@NullMarked
package dev.countersign.provider.core;

import org.jspecify.annotations.NullMarked;
