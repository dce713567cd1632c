package org.rostra.connectors.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.connectors.Says;
import org.rostra.connectors.fetch.Fetching.Failed;
import org.rostra.connectors.fetch.Fetching.Fetched;

/** By TLS the name that was asked for is named in the handshake, and the certificate must be for it. */
class SecureFetchTest {
    private static final char[] WORD = "for-tests".toCharArray();
    private static final List<String> NAMED = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;
    private static HttpsServer server;
    private static SSLContext tls;

    @BeforeAll
    static void serve() throws Exception {
        tls = context(key());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            var session = (ExtendedSSLSession) ((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession();
            session.getRequestedServerNames().forEach(name -> NAMED.add(((SNIHostName) name).getAsciiName()));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[]{'o', 'k'});
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void theNameIsInTheHandshake() {
        assertThat(fetch("news.example", tls.getSocketFactory())).isInstanceOf(Fetched.class);
        assertThat(NAMED).contains("news.example");
    }

    @Test
    void aCertificateForAnotherNameIsNone() {
        assertThat(fetch("other.example", tls.getSocketFactory())).isEqualTo(new Failed(Says.FETCH_CERTIFICATE, List
                .of()));
    }

    @Test
    void aCertificateOfNobodyIsNone() {
        assertThat(fetch("news.example", (SSLSocketFactory) SSLSocketFactory.getDefault())).isEqualTo(new Failed(
                Says.FETCH_CERTIFICATE, List.of()));
    }

    private static Fetching fetch(String host, SSLSocketFactory sockets) {
        int port = server.getAddress().getPort();
        var bounds = new FetchBounds(1000, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 3);
        return new Fetcher(List.of(new Allowed(host, port, "", false)), bounds, Reach.PUBLIC_AND_LOOPBACK,
                _ -> new InetAddress[]{InetAddress.getLoopbackAddress()}, sockets)
                .fetch(URI.create("https://" + host + ":" + port + "/"), Held.NOTHING);
    }

    private static KeyStore key() throws Exception {
        Path file = folder.resolve("key.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=news.example", "-ext",
                "san=dns:news.example", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass",
                new String(WORD)).redirectErrorStream(true).start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, WORD);
        }
        return store;
    }

    private static SSLContext context(KeyStore own) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, WORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", own.getCertificate("a"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
