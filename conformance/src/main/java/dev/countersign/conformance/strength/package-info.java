/** What the checks are known to catch: servers that were broken on purpose, and the requirements that noticed. */
@NullMarked
package dev.countersign.conformance.strength;

import org.jspecify.annotations.NullMarked;
