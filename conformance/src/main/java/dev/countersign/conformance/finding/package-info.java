/** What a check finds in the traffic: where an exchange departs from which requirement, and what a check rests on. */
@NullMarked
package dev.countersign.conformance.finding;

import org.jspecify.annotations.NullMarked;
