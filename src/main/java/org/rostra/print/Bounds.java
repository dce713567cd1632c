package org.rostra.print;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.rostra.print.Unreadable.Reason;

/** Looks whether a PDF from outside unfolds to more than a paper can, before anything unfolds it in memory. */
public final class Bounds {
    private static final long MOST = 64L << 20;
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final Pattern FOLDED_TWICE = Pattern.compile("/Filter\\s*\\[\\s*/[^\\s/\\]]+\\s*/");

    private Bounds() {
    }

    /** @throws Unreadable if it is too large, or folded more than once */
    static void require(byte[] pdf) {
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        if (FOLDED_TWICE.matcher(raw).find()) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        long left = MOST;
        Matcher streams = STREAM.matcher(raw);
        while (streams.find()) {
            left -= unfolded(pdf, streams.end(), left);
            if (left <= 0) {
                throw new Unreadable(Reason.TOO_LARGE);
            }
        }
    }

    /** True if each stream by itself unfolds to no more: a scan has a large picture on each page, but one at a time. */
    public static boolean eachWithin(byte[] pdf, long most) {
        Matcher streams = STREAM.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        while (streams.find()) {
            if (unfolded(pdf, streams.end(), most) > most) {
                return false;
            }
        }
        return true;
    }

    private static long unfolded(byte[] pdf, int from, long most) {
        byte[] part = new byte[1 << 16];
        long size = 0;
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(pdf, from, pdf.length - from);
            while (size <= most && !inflater.finished()) {
                int now = inflater.inflate(part);
                if (now == 0) {
                    return size;
                }
                size += now;
            }
        } catch (DataFormatException _) {
            // Not folded this way, or only so far.
        }
        return size;
    }
}
