package org.rostra.connectors.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.rostra.connectors.Says;

/** The bytes of an answer, unpacked, within bounds on both sides. */
record Body(Head head, InputStream in, int most, Deadline deadline) {
    private static final int STEP = 8192;

    byte[] read() throws IOException {
        byte[] sent = taken(framed());
        String packing = head.field("content-encoding");
        return switch (packing == null ? "" : packing.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> sent;
            case "gzip", "x-gzip" -> unpacked(sent);
            default -> throw FetchFault.failed(Says.FETCH_PACKED);
        };
    }

    private byte[] unpacked(byte[] sent) throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return taken(unpacking);
        } catch (ZipException e) {
            throw FetchFault.failed(Says.FETCH_PACKED);
        }
    }

    private byte[] taken(InputStream from) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        for (int read = from.read(step); read >= 0; read = from.read(step)) {
            out.write(step, 0, read);
            if (out.size() > most) {
                throw FetchFault.failed(Says.FETCH_TOO_LARGE, most);
            }
            if (deadline.passed()) {
                throw FetchFault.failed(Says.FETCH_TIMEOUT);
            }
        }
        return out.toByteArray();
    }

    private InputStream framed() throws IOException {
        if (head.field("transfer-encoding") != null) {
            if (!head.says("transfer-encoding", "chunked")) {
                throw FetchFault.failed(Says.FETCH_PACKED);
            }
            return new Chunks(in);
        }
        String length = head.field("content-length");
        if (length == null) {
            return in;
        }
        if (!length.matches("\\d{1,18}")) {
            throw FetchFault.failed(Says.FETCH_NO_HTTP);
        }
        long bytes = Long.parseLong(length);
        if (bytes > most) {
            throw FetchFault.failed(Says.FETCH_TOO_LARGE, most);
        }
        return new Counted(in, bytes);
    }

    /** Exactly so many bytes; fewer are a connection that broke off. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long left;

        Counted(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(into, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
            return read;
        }
    }
}
