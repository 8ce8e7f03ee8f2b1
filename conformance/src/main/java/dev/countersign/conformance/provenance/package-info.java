/** Binds each published example to its place in a document, and finds what changed in a newer edition of the documents. */
@NullMarked
package dev.countersign.conformance.provenance;

import org.jspecify.annotations.NullMarked;
