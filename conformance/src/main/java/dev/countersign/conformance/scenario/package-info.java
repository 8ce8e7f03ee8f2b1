/** State and helpers that the steps of one scenario share: callers, requests, created resources and responses. */
@NullMarked
package dev.countersign.conformance.scenario;

import org.jspecify.annotations.NullMarked;
