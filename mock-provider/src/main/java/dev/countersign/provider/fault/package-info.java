/** Fault injection: what a provider does wrong on request, to test how others handle it. */
@NullMarked
package dev.countersign.provider.fault;

import org.jspecify.annotations.NullMarked;
