package org.rostra.sheets.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Format;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Sheet;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Source;
import org.rostra.sheets.grid.Merges;
import org.rostra.sheets.grid.RowBuilder;

/** An Office Open XML workbook, transitional or strict. */
public final class XlsxFile implements SheetFile {
    private final Archive archive;
    private final Source source;
    private final WorkbookPart workbook;
    private final Styles styles;
    private final SharedStrings strings;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<SheetSurvey> surveys = new ArrayList<>();

    /** Checks the whole package, hidden sheets too; takes over the archive. */
    public XlsxFile(Archive archive) throws IOException {
        this.archive = archive;
        source = archive.source();
        Deadline deadline = source.deadline();
        new PackageCheck(archive, deadline).run();
        workbook = WorkbookPart.read(archive, deadline);
        Relationships parts = workbook.relationships();
        styles = Styles.read(archive, parts.first("styles").flatMap(archive::find), deadline);
        strings = SharedStrings.read(archive, parts.first("sharedStrings").flatMap(archive::find), deadline);
        for (WorkbookPart.Listed listed : workbook.sheets()) {
            SheetSurvey survey = listed.entry().map(entry -> SheetSurvey.of(archive, listed.name(), entry, deadline))
                    .orElseGet(() -> new SheetSurvey(true, List.of()));
            surveys.add(survey);
            sheets.add(new Sheet(sheets.size(), listed.name(), listed.hidden(), survey.empty()));
        }
        if (sheets.stream().allMatch(Sheet::hidden)) {
            throw source.refusal(Reason.NO_VISIBLE_SHEET, Part.WHOLE);
        }
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(Sheet sheet) {
        WorkbookPart.Listed listed = workbook.sheets().get(sheet.index());
        Entry entry = listed.entry()
                .orElseThrow(() -> source.refusal(Reason.MISSING_PART, new Part.InSheet(listed.name())));
        Merges merges = new Merges(surveys.get(sheet.index()).merged(), source.limits().columns());
        return new XlsxRows(this, source, listed.name(), new XmlPart(archive, entry, source.deadline()),
                new RowBuilder(source, listed.name(), merges));
    }

    /** The entry of the archive that lists the sheets. */
    public String workbookPart() {
        return workbook.name();
    }

    /** The entry of the archive that holds a sheet. */
    public String part(Sheet sheet) {
        return workbook.sheets().get(sheet.index()).entry().map(Entry::name)
                .orElseThrow(() -> source.refusal(Reason.MISSING_PART, new Part.InSheet(sheet.name())));
    }

    SharedStrings strings() {
        return strings;
    }

    Styles styles() {
        return styles;
    }

    /** True where cells of the style show a day. */
    public boolean day(@Nullable String style) {
        return styles.of(style).day();
    }

    /** True where days count from 1904. */
    public boolean since1904() {
        return workbook.since1904();
    }

    @Override
    public void close() {
        archive.close();
    }
}
