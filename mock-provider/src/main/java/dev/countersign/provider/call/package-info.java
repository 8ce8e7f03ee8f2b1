/** Records of the calls that a provider received from Core. */
@NullMarked
package dev.countersign.provider.call;

import org.jspecify.annotations.NullMarked;
