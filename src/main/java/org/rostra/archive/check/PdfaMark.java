package org.rostra.archive.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The mark by which a PDF says that it is PDF/A; it stands in the file unfolded, as archives read it without a program. */
final class PdfaMark {
    private static final byte[] MARK = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD = "%PDF-1.".getBytes(StandardCharsets.US_ASCII);

    private PdfaMark() {
    }

    /** Reads the content through; a piece at a time, so that the mark is found where two pieces meet. */
    static boolean in(InputStream content) throws IOException {
        byte[] piece = new byte[1 << 16];
        int kept = 0;
        boolean head = false;
        boolean first = true;
        boolean mark = false;
        int count = content.readNBytes(piece, 0, piece.length);
        while (count > kept) {
            if (first) {
                head = count >= HEAD.length && Arrays.equals(piece, 0, HEAD.length, HEAD, 0, HEAD.length);
                first = false;
            }
            mark = mark || holds(piece, count);
            kept = Math.min(MARK.length - 1, count);
            System.arraycopy(piece, count - kept, piece, 0, kept);
            count = kept + content.readNBytes(piece, kept, piece.length - kept);
        }
        return head && mark;
    }

    private static boolean holds(byte[] piece, int count) {
        for (int at = 0; at + MARK.length <= count; at++) {
            if (piece[at] == MARK[0] && Arrays.equals(piece, at, at + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }
}
