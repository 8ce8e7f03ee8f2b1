/** The providers that Core knows: how to reach them, what they support, and how they log in. */
@NullMarked
package dev.countersign.server.providers;

import org.jspecify.annotations.NullMarked;
