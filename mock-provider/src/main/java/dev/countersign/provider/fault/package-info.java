/** What a provider is told to do wrong, so that it can be seen how others take it. */
@NullMarked
package dev.countersign.provider.fault;

import org.jspecify.annotations.NullMarked;
