/** The example resource: it counts from one integer to another. */
@NullMarked
package dev.countersign.contract.example;

import org.jspecify.annotations.NullMarked;
