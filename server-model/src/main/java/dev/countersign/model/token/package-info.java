/** Access tokens: who calls, in which role, until when. */
@NullMarked
package dev.countersign.model.token;

import org.jspecify.annotations.NullMarked;
