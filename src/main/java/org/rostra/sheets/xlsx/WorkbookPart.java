package org.rostra.sheets.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Source;
import org.rostra.sheets.grid.Formulas;

/** The part that lists the sheets of a workbook. */
record WorkbookPart(String name, Relationships relationships, boolean since1904, List<Listed> sheets) {
    /** A sheet as listed, with the entry that holds it; chart sheets have none that holds cells. */
    record Listed(String name, boolean hidden, Optional<Entry> entry) {}

    static WorkbookPart read(Archive archive, Deadline deadline) {
        Source source = archive.source();
        String name = Relationships.of(archive, "", deadline).first("officeDocument").orElse("xl/workbook.xml");
        Entry entry = archive.find(name)
                .orElseThrow(() -> source.refusal(Reason.MISSING_PART, new Part.Entry(name)));
        Relationships relationships = Relationships.of(archive, entry.name(), deadline);
        List<Listed> sheets = new ArrayList<>();
        boolean since1904 = false;
        try (XmlPart xml = new XmlPart(archive, entry, deadline)) {
            while (xml.next()) {
                if (xml.starts()) {
                    switch (xml.element()) {
                        case "workbookPr" ->
                            since1904 = xml.attribute("date1904").filter(WorkbookPart::yes).isPresent();
                        case "sheet" -> sheets.add(listed(xml, relationships, archive));
                        case "definedName" -> checkName(xml, source, entry);
                        case "externalReference" ->
                            throw source.refusal(Reason.EXTERNAL_LINK, new Part.Entry(entry.name()));
                        default -> {
                        }
                    }
                }
            }
        }
        if (sheets.size() > source.limits().sheets()) {
            throw source.refusal(Reason.TOO_MANY_SHEETS, new Part.Entry(entry.name()),
                    Integer.toString(source.limits().sheets()));
        }
        return new WorkbookPart(entry.name(), relationships, since1904, List.copyOf(sheets));
    }

    private static Listed listed(XmlPart xml, Relationships relationships, Archive archive) {
        String name = xml.attribute("name").orElse("");
        String state = xml.attribute("state").orElse("visible");
        String id = xml.attribute("id").orElse("");
        boolean cells = relationships.all().stream().noneMatch(each -> each.id().equals(id)
                && each.type().equals("chartsheet"));
        Optional<String> target = relationships.byId(id).filter(part -> cells);
        Optional<Entry> entry = target.flatMap(archive::find);
        if (cells && entry.isEmpty()) {
            throw archive.source().refusal(Reason.MISSING_PART, new Part.Entry(target.orElse(name)));
        }
        return new Listed(name, !state.equals("visible"), entry);
    }

    private static void checkName(XmlPart xml, Source source, Entry entry) {
        boolean runs = xml.attribute("xlm").filter(WorkbookPart::yes).isPresent()
                || xml.attribute("name").orElse("").matches("(?i)_xlnm\\.Auto_(Open|Close).*|Auto_(Open|Close).*");
        if (runs) {
            throw source.refusal(Reason.MACROS, new Part.Entry(entry.name()));
        }
        Formulas.danger(xml.text()).ifPresent(found -> {
            throw source.refusal(Reason.EXTERNAL_FORMULA, new Part.Entry(entry.name()), found);
        });
    }

    private static boolean yes(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true") || value.equals("on");
    }
}
