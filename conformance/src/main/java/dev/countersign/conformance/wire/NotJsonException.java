package dev.countersign.conformance.wire;

/** The body of a response that a check reads is not JSON. */
public final class NotJsonException extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient Exchange exchange;
    private final String problem;

    NotJsonException(Response answer, String problem) {
        super(answer.about("the body of an answer must be JSON, but is not (%s)".formatted(problem)));
        this.exchange = answer.exchange();
        this.problem = problem;
    }

    public Exchange exchange() {
        return exchange;
    }

    /** Why it can't be parsed. */
    public String problem() {
        return problem;
    }
}
