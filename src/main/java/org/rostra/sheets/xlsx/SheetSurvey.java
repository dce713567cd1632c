package org.rostra.sheets.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;
import org.rostra.sheets.grid.Formulas;
import org.rostra.sheets.grid.Area;

/**
 * What must be known of a sheet before its first row is given out: that no formula reaches outside, which areas are
 * merged (the file says so after the rows), whether anything is in it.
 */
record SheetSurvey(boolean empty, List<Area> merged) {
    private static final int MOST_MERGED = 100_000;

    static SheetSurvey of(Archive archive, String sheet, Entry entry, Deadline deadline) {
        Source source = archive.source();
        boolean empty = true;
        List<Area> merged = new ArrayList<>();
        String cell = "";
        try (XmlPart xml = new XmlPart(archive, entry, deadline)) {
            while (xml.next()) {
                if (!xml.starts()) {
                    continue;
                }
                switch (xml.element()) {
                    case "c" -> cell = xml.attribute("r").orElse("");
                    case "v", "is" -> empty = false;
                    case "f" -> check(xml, source, new Part.InCell(sheet, cell));
                    case "formula", "formula1", "formula2" -> check(xml, source, new Part.InSheet(sheet));
                    case "mergeCell" -> Area.of(xml.attribute("ref").orElse(""))
                            .filter(area -> merged.size() < MOST_MERGED).ifPresent(merged::add);
                    case "oleObject", "control" ->
                        throw source.refusal(Reason.EMBEDDED_OBJECT, new Part.InSheet(sheet));
                    default -> {
                    }
                }
            }
        }
        return new SheetSurvey(empty, List.copyOf(merged));
    }

    private static void check(XmlPart xml, Source source, Part part) {
        Formulas.danger(Escapes.decode(xml.text())).ifPresent(found -> {
            throw source.refusal(Reason.EXTERNAL_FORMULA, part, found);
        });
    }
}
