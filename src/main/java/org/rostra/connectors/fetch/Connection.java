package org.rostra.connectors.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection to an address that was looked at before, under the name that was asked for. It does not outlive its deadline. */
final class Connection implements AutoCloseable {
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|\\[.*]|.*:.*");

    private final Socket raw;
    private final Socket spoken;
    private final InputStream in;
    private final Thread watch;

    private Connection(Socket raw, Socket spoken, Thread watch) throws IOException {
        this.raw = raw;
        this.spoken = spoken;
        this.watch = watch;
        this.in = new BufferedInputStream(spoken.getInputStream());
    }

    static Connection to(InetAddress place, URI address, SSLSocketFactory tls, FetchBounds bounds, Deadline deadline)
            throws IOException {
        Socket raw = new Socket(Proxy.NO_PROXY);
        Thread watch = closedAt(raw, deadline);
        try {
            raw.connect(new InetSocketAddress(place, Allowed.port(address)), deadline.millis(bounds.connect()));
            raw.setSoTimeout(deadline.millis(bounds.firstByte()));
            boolean secure = "https".equalsIgnoreCase(address.getScheme());
            return new Connection(raw, secure ? secured(raw, address, tls) : raw, watch);
        } catch (IOException e) {
            watch.interrupt();
            raw.close();
            throw e;
        }
    }

    private static Socket secured(Socket raw, URI address, SSLSocketFactory tls) throws IOException {
        String host = Allowed.canonical(address.getHost());
        SSLSocket socket = (SSLSocket) tls.createSocket(raw, host, Allowed.port(address), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[]{"TLSv1.3", "TLSv1.2"});
        if (!NUMERIC.matcher(host).matches()) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Reads and writes have no end of their own against a peer that always does a little. */
    private static Thread closedAt(Socket socket, Deadline deadline) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(deadline.millis(Duration.ofDays(1)) + 5L);
                socket.close();
            } catch (InterruptedException | IOException _) {
                // Finished in time, or closed already.
            }
        });
    }

    void send(byte[] request) throws IOException {
        spoken.getOutputStream().write(request);
        spoken.getOutputStream().flush();
    }

    InputStream in() {
        return in;
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        raw.close();
    }
}
