package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.List;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.junit.jupiter.api.Test;

class TransportErrorsTest {
    @Test
    void a_target_hangs_up_in_several_ways() {
        assertThat(List.of(
                        new SocketException("reset"),
                        new EOFException(),
                        new NoHttpResponseException("silence"),
                        new ConnectionClosedException(),
                        new TruncatedChunkException("half a chunk"),
                        new MalformedChunkCodingException("no chunk"),
                        new IOException("odd")))
                .filteredOn(TransportErrors::isHangUp)
                .hasSize(5);
    }

    @Test
    void only_a_first_line_that_is_none_is_no_http() {
        assertThat(TransportErrors.isNoHttp(new ParseException("Invalid protocol version")))
                .isTrue();
        assertThat(TransportErrors.isNoHttp(new ParseException("Status line contains invalid status code")))
                .isTrue();
        assertThat(TransportErrors.isNoHttp(new ParseException("Invalid header")))
                .isFalse();
        assertThat(TransportErrors.isNoHttp(new IOException("Invalid protocol version")))
                .isFalse();
        assertThat(TransportErrors.isNoHttp(null)).isFalse();
    }

    @Test
    void each_is_told_in_a_sentence() {
        assertThat(TransportErrors.sentence(new SocketException("reset")))
                .isEqualTo("the connection was broken off before the answer was complete (reset)");
        assertThat(TransportErrors.sentence(new ProtocolException("Invalid header")))
                .isEqualTo("it breaks HTTP (Invalid header)");
        assertThat(TransportErrors.sentence(new IOException())).isEqualTo("it can't be read (IOException)");
        assertThat(TransportErrors.reason(new ConnectException())).isEqualTo("connection refused");
        assertThat(TransportErrors.reason(new ConnectException("Connection refused")))
                .isEqualTo("connection refused");
        assertThat(TransportErrors.reason(new ConnectException("Network is unreachable")))
                .isEqualTo("Network is unreachable");
    }

    @Test
    void a_file_without_a_certificate_is_refused() {
        assertThatThrownBy(() -> Trust.requireCertificates(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no certificate");
    }

    @Test
    void bytes_are_equal_by_what_they_are() {
        assertThat(Bytes.of("a"))
                .isEqualTo(Bytes.of("a"))
                .isNotEqualTo(Bytes.of("b"))
                .isNotEqualTo("a");
    }
}
