/** Vouches for what a run came to, so that anybody can check it later without the target. */
@NullMarked
package dev.countersign.conformance.certificate;

import org.jspecify.annotations.NullMarked;
