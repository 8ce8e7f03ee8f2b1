package dev.countersign.model.call;

/** A payload that can't be read as what was asked for. The message names the field and what is wrong with it. */
public final class MalformedPayloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedPayloadException(String message) {
        super(message);
    }
}
