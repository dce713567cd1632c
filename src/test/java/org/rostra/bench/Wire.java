package org.rostra.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A load on the server that costs little itself: kept-alive connections that send ready bytes and skip over answers. */
final class Wire {
    private static final int CONNECTIONS = Report.setting("connections", 8);

    private final URI origin;

    Wire(String origin) {
        this.origin = URI.create(origin);
    }

    /** Answers a second, with the paths asked in turn; every answer must be 200. */
    double rate(String cookie, List<String> paths, double seconds) throws Exception {
        List<byte[]> requests = paths.stream().map(path -> request(path, cookie)).toList();
        var answers = new AtomicInteger();
        Set<Throwable> failed = ConcurrentHashMap.newKeySet();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        List<Thread> threads = IntStream.range(0, CONNECTIONS).mapToObj(number -> Thread.ofPlatform().start(() -> {
            try (var line = new Line(origin)) {
                for (int i = number; System.nanoTime() < end; i++) {
                    line.ask(requests.get(i % requests.size()));
                    answers.incrementAndGet();
                }
            } catch (IOException | RuntimeException e) {
                failed.add(e);
            }
        })).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failed.isEmpty()) {
            throw new AssertionError(paths.getFirst(), failed.iterator().next());
        }
        return answers.get() * 1e9 / (System.nanoTime() - begin);
    }

    void once(String cookie, String path) throws IOException {
        try (var line = new Line(origin)) {
            line.ask(request(path, cookie));
        }
    }

    private byte[] request(String path, String cookie) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + origin.getAuthority() + "\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** One connection. */
    private static final class Line implements AutoCloseable {
        private final Socket socket;
        private final BufferedInputStream in;

        Line(URI origin) throws IOException {
            socket = new Socket(origin.getHost(), origin.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        void ask(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            String status = line();
            if (!status.contains(" 200")) {
                throw new IllegalStateException(status);
            }
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            if (length >= 0) {
                in.skipNBytes(length);
            } else {
                skipChunks();
            }
        }

        private void skipChunks() throws IOException {
            for (int size = Integer.parseInt(line(), 16);; size = Integer.parseInt(line(), 16)) {
                in.skipNBytes(size);
                line();
                if (size == 0) {
                    return;
                }
            }
        }

        private String line() throws IOException {
            var text = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (c != '\r') {
                    text.append((char) c);
                }
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
