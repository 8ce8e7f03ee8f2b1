/** What is certified: an address, its users, its products, and what they can do. */
@NullMarked
package dev.countersign.conformance.target;

import org.jspecify.annotations.NullMarked;
