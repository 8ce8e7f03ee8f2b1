/** What the steps of one scenario share: who calls, how, what was made, what was answered. */
@NullMarked
package dev.countersign.conformance.scenario;

import org.jspecify.annotations.NullMarked;
