/** The calls that Core made, kept for those who want to know what a provider was asked. */
@NullMarked
package dev.countersign.provider.call;

import org.jspecify.annotations.NullMarked;
