package dev.countersign.conformance.wire;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;

/** How long a body is. Where lengths differ, each of those through whom an answer passes sees another one. */
final class StrictContentLength implements ContentLengthStrategy {
    @Override
    public long determineLength(HttpMessage message) throws HttpException {
        Header[] lengths = message.getHeaders(HttpHeaders.CONTENT_LENGTH);
        if (lengths.length > 1) {
            Set<String> different = new LinkedHashSet<>();
            Arrays.stream(lengths).map(Header::getValue).forEach(different::add);
            if (different.size() > 1) {
                throw new SeveralLengths(different);
            }
            message.removeHeaders(HttpHeaders.CONTENT_LENGTH);
            message.addHeader(lengths[0]);
        }
        return DefaultContentLengthStrategy.INSTANCE.determineLength(message);
    }

    /** An answer has several lengths. */
    static final class SeveralLengths extends HttpException {
        private static final long serialVersionUID = 1L;

        SeveralLengths(Set<String> lengths) {
            super("it has several lengths (%s)", String.join(", ", lengths));
        }
    }
}
