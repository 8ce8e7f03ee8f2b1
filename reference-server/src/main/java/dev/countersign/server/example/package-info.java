/** The example resource as a kind. */
@NullMarked
package dev.countersign.server.example;

import org.jspecify.annotations.NullMarked;
