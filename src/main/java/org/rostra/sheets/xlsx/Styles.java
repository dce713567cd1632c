package org.rostra.sheets.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.grid.NumberFormat;

/** The number format of each cell style. */
final class Styles {
    private static final int MOST = 65_536;

    private final List<NumberFormat> formats = new ArrayList<>();

    static Styles read(Archive archive, Optional<Entry> entry, Deadline deadline) {
        Styles styles = new Styles();
        if (entry.isPresent()) {
            try (XmlPart xml = new XmlPart(archive, entry.get(), deadline)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlPart xml) {
        Map<Integer, String> codes = new HashMap<>();
        Map<Integer, NumberFormat> known = new HashMap<>();
        boolean cellStyles = false;
        while (xml.next()) {
            if (xml.starts("numFmt") && codes.size() < MOST) {
                codes.putIfAbsent(number(xml.attribute("numFmtId")), xml.attribute("formatCode").orElse(""));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                cellStyles = xml.starts();
            } else if (cellStyles && xml.starts("xf") && formats.size() < MOST) {
                formats.add(known.computeIfAbsent(number(xml.attribute("numFmtId")),
                        id -> NumberFormat.of(id, codes.get(id))));
            }
        }
    }

    /** The format of a style by its number as a cell writes it. */
    NumberFormat of(@Nullable String style) {
        int index = style == null ? 0 : number(Optional.of(style));
        return index >= 0 && index < formats.size() ? formats.get(index) : NumberFormat.GENERAL;
    }

    private static int number(Optional<String> written) {
        try {
            return written.map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
