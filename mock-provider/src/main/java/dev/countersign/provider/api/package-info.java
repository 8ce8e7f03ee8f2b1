/** What Core asks of a provider, the same for every kind of resource. */
@NullMarked
package dev.countersign.provider.api;

import org.jspecify.annotations.NullMarked;
