/** Makes up sequences of calls, and knows from a small model of the contract what each has to come to. */
@NullMarked
package dev.countersign.conformance.exploration;

import org.jspecify.annotations.NullMarked;
