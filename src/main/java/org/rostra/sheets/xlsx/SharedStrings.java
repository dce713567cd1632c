package org.rostra.sheets.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;

/** The table of texts that cells point into, packed into one array: a million short texts take some twenty megabytes. */
final class SharedStrings {
    private final Source source;
    private final Part part;
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    private SharedStrings(Source source, Part part) {
        this.source = source;
        this.part = part;
    }

    static SharedStrings read(Archive archive, Optional<Entry> entry, Deadline deadline) {
        SharedStrings strings = new SharedStrings(archive.source(), entry.<Part>map(each -> new Part.Entry(each.name()))
                .orElse(Part.WHOLE));
        if (entry.isPresent()) {
            try (XmlPart xml = new XmlPart(archive, entry.get(), deadline)) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        strings.add(rich(xml, "si"));
                    }
                }
            }
        }
        return strings;
    }

    /** The text of the element just begun: its runs one after the other, without the phonetic guide. */
    static String rich(XmlPart xml, String element) {
        String first = "";
        StringBuilder more = null;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                String run = xml.text();
                if (more != null) {
                    more.append(run);
                } else if (first.isEmpty()) {
                    first = run;
                } else {
                    more = new StringBuilder(first).append(run);
                }
            }
        }
        return Escapes.decode(more == null ? first : more.toString());
    }

    private void add(String text) {
        if (text.length() > source.limits().cellLength()) {
            throw source.refusal(Reason.CELL_TOO_LONG, part, Integer.toString(source.limits().cellLength()));
        }
        byte[] packed = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        long size = start + (long) packed.length + 4L * count;
        if (size > source.limits().sharedTextBytes()) {
            throw source.refusal(Reason.SHARED_TEXT_TOO_LARGE, part,
                    Integer.toString(source.limits().sharedTextBytes() >> 20));
        }
        if (start + packed.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + packed.length, bytes.length + (bytes.length >> 1)));
        }
        System.arraycopy(packed, 0, bytes, start, packed.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + (count >> 1));
        }
        ends[count++] = start + packed.length;
    }

    /** The text an index points at; nothing where the table is shorter, whatever it claims its length to be. */
    Optional<Cell> get(String index) {
        try {
            int at = Integer.parseInt(index.strip());
            if (at >= 0 && at < count) {
                int start = at == 0 ? 0 : ends[at - 1];
                return Optional.of(Cell.text(new String(bytes, start, ends[at] - start, StandardCharsets.UTF_8)));
            }
        } catch (NumberFormatException notAnIndex) {
            // The same as an index beyond the table.
        }
        return Optional.empty();
    }
}
