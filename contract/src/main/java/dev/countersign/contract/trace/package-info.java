/** Which request, call or task led to which, across both servers. */
@NullMarked
package dev.countersign.contract.trace;

import org.jspecify.annotations.NullMarked;
