/** The example resource, which counts from one integer to another. */
@NullMarked
package dev.countersign.model.example;

import org.jspecify.annotations.NullMarked;
