/** Looks whether a target is as its file says, before anything is created there. */
@NullMarked
package dev.countersign.conformance.doctor;

import org.jspecify.annotations.NullMarked;
