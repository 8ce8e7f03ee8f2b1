/** Checks that a target matches its file, before anything is created there. */
@NullMarked
package dev.countersign.conformance.doctor;

import org.jspecify.annotations.NullMarked;
