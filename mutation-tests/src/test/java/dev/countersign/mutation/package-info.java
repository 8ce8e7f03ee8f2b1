/** Mutation testing: mutants of servers that the scenarios have to kill. */
@NullMarked
package dev.countersign.mutation;

import org.jspecify.annotations.NullMarked;
