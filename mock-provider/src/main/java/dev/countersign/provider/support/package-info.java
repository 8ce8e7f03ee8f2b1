/** The features that a provider declares to support on its products. */
@NullMarked
package dev.countersign.provider.support;

import org.jspecify.annotations.NullMarked;
