/** Access tokens: their claims, signing and verification. */
@NullMarked
package dev.countersign.model.token;

import org.jspecify.annotations.NullMarked;
