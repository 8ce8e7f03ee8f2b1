/** Which request, call or task led to which, across both servers. */
@NullMarked
package dev.countersign.model.trace;

import org.jspecify.annotations.NullMarked;
