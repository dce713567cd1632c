package org.rostra.archive.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much a package can be: whatever goes beyond it is none of ours and is read no further. */
final class Limits {
    private static final int MOST_ENTRIES = 200_000;
    private static final long MOST_OF_ONE = 128L << 20;
    private static final long MOST_OF_ALL = 16L << 30;
    /** What holds the words of a package, and is read whole. */
    static final int MOST_WORDS = 64 << 20;

    private final long all;
    private final long one;
    private long read;

    Limits() {
        this(MOST_OF_ONE, MOST_OF_ALL);
    }

    Limits(long one, long all) {
        this.one = one;
        this.all = all;
    }

    /** It unfolds to more. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
        private final String path;

        TooMuch(String path) {
            super("too much");
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    void entries(int count) throws TooMuch {
        if (count > MOST_ENTRIES) {
            throw new TooMuch("");
        }
    }

    /** The same content, counted while it is read. */
    InputStream counted(String path, InputStream in) {
        long most = path.endsWith(".xml") || path.endsWith(".txt") ? Math.min(one, MOST_WORDS) : one;
        return new FilterInputStream(in) {
            private long here;

            @Override
            public int read() throws IOException {
                int next = super.read();
                return next < 0 ? next : count(1) > 0 ? next : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                return count <= 0 ? count : count(count);
            }

            private int count(int bytes) throws TooMuch {
                here += bytes;
                read += bytes;
                if (here > most || read > all) {
                    throw new TooMuch(path);
                }
                return bytes;
            }
        };
    }
}
