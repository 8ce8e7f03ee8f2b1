/** The conformance test suite: tests servers and providers against the documents. */
@NullMarked
package dev.countersign.conformance;

import org.jspecify.annotations.NullMarked;
