/** What the engines of all kinds of resources have in common. */
@NullMarked
package dev.countersign.provider.engine;

import org.jspecify.annotations.NullMarked;
