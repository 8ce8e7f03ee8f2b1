/** Jobs as a kind: what they may ask for, what they may use, and who sees to it that they still may. */
@NullMarked
package dev.countersign.server.jobs;

import org.jspecify.annotations.NullMarked;
