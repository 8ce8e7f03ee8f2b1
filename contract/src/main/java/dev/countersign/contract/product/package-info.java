/** Products and the references to them. */
@NullMarked
package dev.countersign.contract.product;

import org.jspecify.annotations.NullMarked;
