/** Steps that judge a provider, with Core and users played around it. */
@NullMarked
package dev.countersign.conformance.steps.provider;

import org.jspecify.annotations.NullMarked;
