/** The example resource type. */
@NullMarked
package dev.countersign.server.example;

import org.jspecify.annotations.NullMarked;
