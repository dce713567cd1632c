package org.rostra.connectors.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.connectors.Says;
import org.rostra.connectors.fetch.Fetching.Failed;
import org.rostra.connectors.fetch.Fetching.Fetched;
import org.rostra.connectors.fetch.Fetching.NotModified;
import org.rostra.connectors.fetch.Fetching.Refused;

/** Fetching goes where it may, no further, and always comes to an end. */
class FetcherTest {
    private static final FetchBounds BOUNDS = new FetchBounds(10_000, Duration.ofMillis(800), Duration.ofMillis(800),
            Duration.ofSeconds(2), 3);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=gbk\r\n";
    private final AtomicInteger resolved = new AtomicInteger();

    @Test
    void bytesComeWithWhatIsNeededToAskAgain() throws IOException {
        try (var server = PlainServer.saying(OK + "ETag: \"a1\"\r\nLast-Modified: x\r\nContent-Length: 3\r\n\r\nabc")) {
            var fetched = (Fetched) fetch(server, "/feed?a=1#part");
            assertThat(fetched.bytes()).asString().isEqualTo("abc");
            assertThat(fetched.contentType()).isEqualTo("text/xml; charset=gbk");
            assertThat(fetched.held()).isEqualTo(new Held("\"a1\"", "x"));
            assertThat(server.asked).singleElement().asString().startsWith("GET /feed?a=1 HTTP/1.1\r\n")
                    .contains("Host: news.example:" + server.port() + "\r\n").doesNotContainIgnoringCase("cookie")
                    .doesNotContainIgnoringCase("authorization").doesNotContainIgnoringCase("referer");
            assertThat(resolved).hasValue(1);
        }
    }

    @Test
    void whatIsHeldIsNotSentAgain() throws IOException {
        try (var server = PlainServer.saying("HTTP/1.1 304 Not Modified\r\n\r\n")) {
            URI address = server.address("news.example", "/");
            assertThat(fetcher(server).fetch(address, new Held("\"a1\"", "bad\r\nX: 1"))).isEqualTo(new NotModified());
            assertThat(server.asked.getFirst()).contains("If-None-Match: \"a1\"\r\n").doesNotContain("X: 1");
            assertThat(reason(fetcher(server).fetch(address, Held.NOTHING))).isEqualTo(Says.FETCH_STATUS);
        }
    }

    @Test
    void piecesAndPackedBytesAreRead() throws IOException {
        byte[] packed = gzip("hello".repeat(100).getBytes(StandardCharsets.US_ASCII));
        try (var server = new PlainServer((_, out) -> {
            out.write((OK + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(
                    StandardCharsets.US_ASCII));
            for (byte one : packed) {
                out.write(("1;x=y\r\n" + (char) (one & 0xFF) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        })) {
            assertThat(((Fetched) fetch(server, "/")).bytes()).hasSize(500);
        }
    }

    @Test
    void whatUnpacksWithoutEndIsCutShort() throws IOException {
        byte[] bomb = gzip(new byte[5_000_000]);
        assertThat(bomb.length).isLessThan(10_000);
        try (var server = new PlainServer((_, out) -> {
            out.write((OK + "Content-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bomb);
        })) {
            assertThat(reason(fetch(server, "/"))).isEqualTo(Says.FETCH_TOO_LARGE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Content-Length: 99999999999\\r\\n\\r\\n|FETCH_TOO_LARGE",
            "Content-Length: 10\\r\\n\\r\\nabc|FETCH_BROKEN_OFF", "Content-Encoding: br\\r\\n\\r\\nabc|FETCH_PACKED",
            "Content-Encoding: gzip\\r\\n\\r\\nabcdefghijklmnop|FETCH_PACKED",
            "Transfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n|FETCH_NO_HTTP",
            "Transfer-Encoding: chunked\\r\\n\\r\\nffff\\r\\nabc|FETCH_BROKEN_OFF", "X: y|FETCH_BROKEN_OFF"})
    void whatIsNotWholeIsNotTaken(String rest, Says reason) throws IOException {
        try (var server = PlainServer.saying(OK + rest.replace("\\r\\n", "\r\n"))) {
            assertThat(reason(fetch(server, "/"))).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({"404, FETCH_STATUS", "401, FETCH_STATUS", "206, FETCH_STATUS", "429, FETCH_BUSY", "503, FETCH_BUSY"})
    void otherAnswersAreFailures(int status, Says reason) throws IOException {
        try (var server = PlainServer.saying("HTTP/1.1 " + status + " X\r\n\r\n")) {
            assertThat(fetch(server, "/")).isEqualTo(new Failed(reason, List.of(status)));
        }
    }

    @Test
    void whatDoesNotSpeakHttpIsNotListenedTo() throws IOException {
        try (var server = PlainServer.saying("SSH-2.0-x\r\n");
                var long_ = PlainServer.saying("HTTP/1.1 200 " + "x"
                        .repeat(100_000))) {
            assertThat(reason(fetch(server, "/"))).isEqualTo(Says.FETCH_NO_HTTP);
            assertThat(reason(fetch(long_, "/"))).isEqualTo(Says.FETCH_NO_HTTP);
        }
    }

    @Test
    void everythingComesToAnEnd() throws IOException {
        try (var silent = new PlainServer((_, _) -> Thread.sleep(5000)); var slow = new PlainServer((_, out) -> {
            out.write((OK + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        })) {
            long start = System.nanoTime();
            assertThat(reason(fetch(silent, "/"))).isEqualTo(Says.FETCH_TIMEOUT);
            assertThat(reason(fetch(slow, "/"))).isEqualTo(Says.FETCH_TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aRedirectIsLookedAtAnew() throws IOException {
        try (var target = PlainServer.saying(OK + "\r\nabc")) {
            assertThat(redirected(target, "http://news.example:" + target.port() + "/b")).isInstanceOf(Fetched.class);
            assertThat(reason(redirected(target, "http://inside.example:" + target.port() + "/b"))).isEqualTo(
                    Says.FETCH_NOT_PUBLIC);
            assertThat(reason(redirected(target, "http://other.example/b"))).isEqualTo(Says.FETCH_NOT_LISTED);
            assertThat(reason(redirected(target, "http://127.0.0.1:" + target.port() + "/"))).isEqualTo(
                    Says.FETCH_NOT_LISTED);
            assertThat(reason(redirected(target, "file:///etc/passwd"))).isEqualTo(Says.FETCH_NOT_LISTED);
            assertThat(target.asked).hasSize(1);
        }
    }

    @Test
    void redirectsHaveAnEnd() throws IOException {
        try (var server = PlainServer.saying("HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n")) {
            assertThat(fetch(server, "/")).isEqualTo(new Failed(Says.FETCH_REDIRECTS, List.of(3)));
            assertThat(server.asked).hasSize(4);
        }
    }

    @Test
    void theProductReachesNoLoopback() throws IOException {
        try (var server = PlainServer.saying(OK + "\r\nabc")) {
            var allowed = List.of(new Allowed("127.0.0.1", server.port(), "", true), new Allowed("localhost",
                    server.port(), "", true));
            var fetcher = new Fetcher(allowed, BOUNDS);
            for (String host : List.of("127.0.0.1", "localhost")) {
                assertThat(fetcher.fetch(server.address(host, "/"), Held.NOTHING)).isEqualTo(
                        new Refused(Says.FETCH_NOT_PUBLIC, List.of(host)));
            }
            assertThat(server.asked).isEmpty();
        }
    }

    /** A name that answers differently each time is asked once, and what it said first is where the connection goes. */
    @Test
    void whatWasLookedAtIsWhereItGoes() throws IOException {
        try (var server = PlainServer.saying(OK + "\r\nabc")) {
            Resolver turning = _ -> new InetAddress[]{InetAddress.getByName(resolved.getAndIncrement() == 0
                    ? "127.0.0.1"
                    : "10.0.0.1")};
            assertThat(fetcher(server, turning).fetch(server.address("news.example", "/"), Held.NOTHING)).isInstanceOf(
                    Fetched.class);
            Resolver mixed = _ -> new InetAddress[]{InetAddress.getByName("127.0.0.1"), InetAddress.getByName(
                    "10.0.0.1")};
            assertThat(reason(fetcher(server, mixed).fetch(server.address("news.example", "/"), Held.NOTHING)))
                    .isEqualTo(Says.FETCH_NOT_PUBLIC);
        }
    }

    @Test
    void whatIsNotFoundIsSaid() throws IOException {
        try (var server = PlainServer.saying(OK)) {
            Resolver none = host -> {
                throw new UnknownHostException(host);
            };
            assertThat(reason(fetcher(server, none).fetch(server.address("news.example", "/"), Held.NOTHING)))
                    .isEqualTo(Says.FETCH_UNRESOLVED);
            Resolver never = _ -> {
                Thread.sleep(60_000);
                return new InetAddress[0];
            };
            assertThat(reason(fetcher(server, never).fetch(server.address("news.example", "/"), Held.NOTHING)))
                    .isEqualTo(Says.FETCH_TIMEOUT);
        }
    }

    private Fetching redirected(PlainServer target, String location) throws IOException {
        try (var first = PlainServer.saying("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n")) {
            var allowed = List.of(new Allowed("news.example", first.port(), "", true), new Allowed("news.example",
                    target.port(), "", true), new Allowed("inside.example", target.port(), "", true));
            return new Fetcher(allowed, BOUNDS, Reach.PUBLIC_AND_LOOPBACK, this::resolve, tls()).fetch(first.address(
                    "news.example", "/"), Held.NOTHING);
        }
    }

    private Fetching fetch(PlainServer server, String path) {
        return fetcher(server).fetch(server.address("news.example", path), Held.NOTHING);
    }

    private Fetcher fetcher(PlainServer server) {
        return fetcher(server, this::resolve);
    }

    private static Fetcher fetcher(PlainServer server, Resolver resolver) {
        return new Fetcher(List.of(new Allowed("news.example", server.port(), "", true)), BOUNDS,
                Reach.PUBLIC_AND_LOOPBACK, resolver, tls());
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        resolved.incrementAndGet();
        return new InetAddress[]{InetAddress.getByName(host.startsWith("inside") ? "192.168.0.1" : "127.0.0.1")};
    }

    private static SSLSocketFactory tls() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static Says reason(Fetching answer) {
        return switch (answer) {
            case Refused(Says reason, List<Object> _) -> reason;
            case Failed(Says reason, List<Object> _) -> reason;
            case Fetched _,NotModified _ -> throw new AssertionError(answer);
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }
}
