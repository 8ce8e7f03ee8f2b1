/** The results of mutation testing: mutants, and the requirements that detect them. */
@NullMarked
package dev.countersign.conformance.strength;

import org.jspecify.annotations.NullMarked;
