/** Products and the references to them. */
@NullMarked
package dev.countersign.model.product;

import org.jspecify.annotations.NullMarked;
