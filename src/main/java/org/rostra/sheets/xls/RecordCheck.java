package org.rostra.sheets.xls;

import java.io.IOException;
import java.io.InputStream;
import org.rostra.sheets.Content;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;

/**
 * Walks over the bare record headers before a library builds objects from them: version, encryption, macro sheets, and a
 * table of texts that claims to be larger than it is.
 */
final class RecordCheck {
    private static final int BOF = 0x0809;
    private static final int EOF = 0x000a;
    private static final int FILE_PASS = 0x002f;
    private static final int TEXTS = 0x00fc;
    private static final int CONTINUE = 0x003c;
    private static final int BIFF8 = 0x0600;
    private static final int MACRO_SHEET = 0x0040;
    private static final int MOST_TEXTS = 400_000;
    private static final int SHORTEST_TEXT = 3;

    private final Source source;
    private final Deadline deadline;
    private long texts;
    private long textBytes;
    private boolean inTexts;

    RecordCheck(Source source, Deadline deadline) {
        this.source = source;
        this.deadline = deadline;
    }

    void run(InputStream workbook) throws IOException {
        byte[] header = workbook.readNBytes(4);
        if (header.length < 4 || number(header, 0) != BOF) {
            throw source.damaged(Part.WHOLE, null);
        }
        boolean first = true;
        int depth = 0;
        // What follows the end of the last sheet is padding.
        while (header.length == 4 && (first || depth > 0 || number(header, 0) == BOF)) {
            int kind = number(header, 0);
            byte[] body = workbook.readNBytes(number(header, 2));
            if (body.length < number(header, 2)) {
                throw source.damaged(Part.WHOLE, null);
            }
            depth += kind == BOF ? 1 : kind == EOF ? -1 : 0;
            look(kind, body, first);
            first = false;
            deadline.check(Part.WHOLE);
            header = workbook.readNBytes(4);
        }
        if (depth > 0) {
            throw source.damaged(Part.WHOLE, null);
        }
    }

    private void look(int kind, byte[] body, boolean first) {
        if (first && number(body, 0) != BIFF8) {
            throw source.refusal(Reason.UNSUPPORTED_FORMAT, Part.WHOLE, Content.EXCEL_95);
        }
        if (kind == FILE_PASS) {
            throw source.refusal(Reason.ENCRYPTED, Part.WHOLE);
        }
        if (kind == BOF && number(body, 2) == MACRO_SHEET) {
            throw source.refusal(Reason.MACROS, Part.WHOLE);
        }
        if (kind == TEXTS) {
            texts = number(body, 4) | (long) number(body, 6) << 16;
        }
        inTexts = kind == TEXTS || inTexts && kind == CONTINUE;
        textBytes += inTexts ? body.length : 0;
        if (!inTexts && texts > Math.min(MOST_TEXTS, textBytes / SHORTEST_TEXT + 1)) {
            throw source.refusal(Reason.SHARED_TEXT_TOO_LARGE, Part.WHOLE,
                    Integer.toString(source.limits().sharedTextBytes() >> 20));
        }
    }

    private static int number(byte[] bytes, int at) {
        return at + 1 < bytes.length ? bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 : 0;
    }
}
