package org.rostra.sheets.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;

/**
 * Refuses XML in which a tag with the text behind it is longer than a full cell can be, before the parser gathers it in
 * memory.
 */
final class TagGuard extends FilterInputStream {
    private static final int LONGEST = 1 << 20;

    private final Source source;
    private final String entry;
    private int sinceTag;

    TagGuard(InputStream in, Source source, String entry) {
        super(in);
        this.source = source;
        this.entry = entry;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        int last = offset + count - 1;
        while (last >= offset && into[last] != '<') {
            last--;
        }
        sinceTag = last >= offset ? offset + count - 1 - last : sinceTag + Math.max(0, count);
        if (sinceTag > LONGEST) {
            throw source.refusal(Reason.CELL_TOO_LONG, new Part.Entry(entry),
                    Integer.toString(source.limits().cellLength()));
        }
        return count;
    }
}
