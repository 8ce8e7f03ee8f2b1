/** Model-based testing: generates sequences of calls, with their expected results from a small model of the contract. */
@NullMarked
package dev.countersign.conformance.exploration;

import org.jspecify.annotations.NullMarked;
