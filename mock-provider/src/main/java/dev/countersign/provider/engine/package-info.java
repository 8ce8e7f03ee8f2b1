/** What every kind of resource needs behind its calls. */
@NullMarked
package dev.countersign.provider.engine;

import org.jspecify.annotations.NullMarked;
