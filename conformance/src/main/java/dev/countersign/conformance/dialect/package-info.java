/** What a target does where the documents are silent, and who else does so. Nothing of it is judged. */
@NullMarked
package dev.countersign.conformance.dialect;

import org.jspecify.annotations.NullMarked;
