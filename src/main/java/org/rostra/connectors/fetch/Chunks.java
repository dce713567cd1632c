package org.rostra.connectors.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.rostra.connectors.Says;

/** A body that comes in pieces, each with its length; what follows the last is not read. */
final class Chunks extends InputStream {
    private final InputStream in;
    private long left;
    private boolean begun;
    private boolean ended;

    Chunks(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0 && !ended) {
            next();
        }
        if (ended) {
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(length, left));
        if (read < 0) {
            throw new EOFException();
        }
        left -= read;
        return read;
    }

    private void next() throws IOException {
        if (begun && !Head.line(in).isEmpty()) {
            throw FetchFault.failed(Says.FETCH_NO_HTTP);
        }
        begun = true;
        String size = Head.line(in).split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw FetchFault.failed(Says.FETCH_NO_HTTP);
        }
        left = Long.parseLong(size, 16);
        ended = left == 0;
    }
}
