package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class FlawTest {
    @Test
    void nobody_answers_where_no_connection_comes_about() {
        assertThat(List.of(
                        new ConnectException(),
                        new HttpConnectTimeoutException("late"),
                        new SSLException("plain"),
                        new EOFException(),
                        new IOException("other")))
                .filteredOn(Flaw::isUnreachable)
                .hasSize(3);
    }

    @Test
    void a_target_hangs_up_in_several_ways() {
        assertThat(Flaw.isHangUp(new SocketException("reset"))).isTrue();
        assertThat(Flaw.isHangUp(new IOException("wrapped", new EOFException())))
                .isTrue();
        assertThat(Flaw.isHangUp(new IOException("HTTP/1.1 header parser received no bytes")))
                .isTrue();
        assertThat(Flaw.isHangUp(new ConnectException())).isFalse();
        assertThat(Flaw.isHangUp(new IOException("odd"))).isFalse();
    }

    @Test
    void only_a_first_line_that_is_none_is_no_http() {
        assertThat(Flaw.isNoHttp(new ProtocolException("Invalid status line"))).isTrue();
        assertThat(Flaw.isNoHttp(new ProtocolException("Invalid header"))).isFalse();
        assertThat(Flaw.isNoHttp(new IOException("status line"))).isFalse();
        assertThat(Flaw.isNoHttp(null)).isFalse();
    }

    @Test
    void each_is_told_in_a_sentence() {
        assertThat(Flaw.sentence(new SocketException("reset")))
                .isEqualTo("the connection was broken off before the answer was complete (reset)");
        assertThat(Flaw.sentence(new ProtocolException("Invalid header"))).isEqualTo("it breaks HTTP (Invalid header)");
        assertThat(Flaw.sentence(new IOException())).isEqualTo("it can't be read (IOException)");
        assertThat(Flaw.sentence(new NumberFormatException("many")))
                .isEqualTo("its Content-Length is no length (many)");
        assertThat(Flaw.reason(new ConnectException())).isEqualTo("nobody takes calls there");
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
