/** The behaviour of a target where the documents are silent, compared with known implementations. It is not judged. */
@NullMarked
package dev.countersign.conformance.dialect;

import org.jspecify.annotations.NullMarked;
