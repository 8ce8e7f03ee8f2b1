/** Steps in which we are the provider: what Core lets it do, and what Core asks of it. */
@NullMarked
package dev.countersign.conformance.steps.control;

import org.jspecify.annotations.NullMarked;
