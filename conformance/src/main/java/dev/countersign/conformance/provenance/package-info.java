/** Binds each published example to its place in a document, and finds what a newer edition of the documents changed. */
@NullMarked
package dev.countersign.conformance.provenance;

import org.jspecify.annotations.NullMarked;
