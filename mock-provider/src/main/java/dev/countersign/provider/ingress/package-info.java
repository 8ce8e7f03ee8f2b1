/** The engine for public links. */
@NullMarked
package dev.countersign.provider.ingress;

import org.jspecify.annotations.NullMarked;
