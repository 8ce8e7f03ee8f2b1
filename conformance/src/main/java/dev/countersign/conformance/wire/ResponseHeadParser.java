package dev.countersign.conformance.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/** Reads status lines and headers within limits. Headers that end with the connection are invalid. */
final class ResponseHeadParser extends DefaultHttpResponseParser {
    /** Far beyond any limit of {@link WireLimits}: those are checked once the headers are complete. */
    private static final int MOST_BYTES = 256 << 10;

    private static final int MOST_INTERIM_ANSWERS = 8;

    private @Nullable SessionInputBuffer buffer;
    private int interim;

    ResponseHeadParser(Http1Config config) {
        super(config);
    }

    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer source, InputStream socket)
            throws IOException, HttpException {
        buffer = source;
        LimitedInput input = new LimitedInput(socket);
        ClassicHttpResponse response = super.parse(source, input);
        if (response != null && input.ended) {
            throw new ConnectionClosedException("it ended among the headers");
        }
        interim = response != null && response.getCode() < HttpStatus.SC_SUCCESS ? interim + 1 : 0;
        if (interim > MOST_INTERIM_ANSWERS) {
            throw new ProtocolException("more than %d interim answers".formatted(MOST_INTERIM_ANSWERS));
        }
        return response;
    }

    /** Whether bytes were received beyond the last response. */
    boolean hasUnreadData() {
        return buffer != null && buffer.length() > 0;
    }

    private static final class LimitedInput extends FilterInputStream {
        private int left = MOST_BYTES;
        private boolean ended;

        LimitedInput(InputStream socket) {
            super(socket);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new MessageConstraintException("the headers do not end");
            }
            int read = super.read(bytes, offset, length);
            ended |= read < 0;
            left -= read;
            return read;
        }
    }
}
