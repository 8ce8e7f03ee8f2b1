/** The product: judges servers and providers by the documents. */
@NullMarked
package dev.countersign.conformance;

import org.jspecify.annotations.NullMarked;
