package dev.countersign.model.call;

import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal.
 *
 * <p>Source: API Conventions, "Error Messages".
 *
 * @param why for people; its wording may change
 * @param errorCode for machines; stable where present
 */
public record CommonErrorMessage(String why, @Nullable String errorCode) {}
