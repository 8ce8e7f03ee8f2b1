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

/** The length of a body. Different lengths are rejected, since each hop may read the response differently. */
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

    /** A response has several different lengths. */
    static final class SeveralLengths extends HttpException {
        private static final long serialVersionUID = 1L;

        SeveralLengths(Set<String> lengths) {
            super("it has several lengths (%s)", String.join(", ", lengths));
        }
    }
}
