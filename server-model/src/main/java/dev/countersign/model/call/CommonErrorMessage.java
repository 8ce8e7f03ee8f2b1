package dev.countersign.model.call;

import org.jspecify.annotations.Nullable;

/**
 * The body of every error response.
 *
 * <p>Source: API Conventions, "Error Messages".
 *
 * @param why the reason, for people; its wording may change
 * @param errorCode for programs; stable where present
 */
public record CommonErrorMessage(String why, @Nullable String errorCode) {}
