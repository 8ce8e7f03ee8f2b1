/** The providers that Core knows: their addresses, their support, and their logins. */
@NullMarked
package dev.countersign.server.providers;

import org.jspecify.annotations.NullMarked;
