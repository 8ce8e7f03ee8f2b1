/** Steps that test a provider, with Core and users simulated by the suite. */
@NullMarked
package dev.countersign.conformance.steps.provider;

import org.jspecify.annotations.NullMarked;
