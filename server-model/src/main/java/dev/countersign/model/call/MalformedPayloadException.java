package dev.countersign.model.call;

/**
 * Thrown where a payload can't be read as the requested type. The message names the field and what is wrong with it.
 */
public final class MalformedPayloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedPayloadException(String message) {
        super(message);
    }
}
