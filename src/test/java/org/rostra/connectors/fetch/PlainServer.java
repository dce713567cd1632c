package org.rostra.connectors.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every request with the same bytes, however wrong they are as HTTP, and remembers what it was asked. */
final class PlainServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Answer answer;
    final List<String> asked = new CopyOnWriteArrayList<>();

    interface Answer {
        void to(String request, OutputStream out) throws IOException, InterruptedException;
    }

    PlainServer(Answer answer) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    static PlainServer saying(String answer) throws IOException {
        return new PlainServer((request, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    int port() {
        return socket.getLocalPort();
    }

    URI address(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                Thread.ofVirtual().start(() -> serve(one));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket one) {
        try (one) {
            String request = head(one.getInputStream());
            asked.add(request);
            answer.to(request, one.getOutputStream());
        } catch (IOException | InterruptedException _) {
            // The other side has gone.
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            head.write(c);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
