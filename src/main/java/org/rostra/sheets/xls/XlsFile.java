package org.rostra.sheets.xls;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Format;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Sheet;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Source;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.sheets.grid.Merges;
import org.rostra.sheets.grid.RowBuilder;

/** An Excel 97-2003 workbook, read record by record. */
public final class XlsFile implements SheetFile {
    private final POIFSFileSystem container;
    private final Source source;
    private final XlsGlobals globals;

    /** Checks the whole workbook, hidden sheets too; takes over the container. */
    public XlsFile(POIFSFileSystem container, Source source) {
        this.container = container;
        this.source = source;
        globals = survey(source.deadline());
        if (globals.sheets().stream().allMatch(XlsGlobals.Listed::hidden)) {
            throw source.refusal(Reason.NO_VISIBLE_SHEET, Part.WHOLE);
        }
    }

    private XlsGlobals survey(Deadline deadline) {
        checkStorages(container.getRoot(), source);
        try (InputStream bare = workbook(); InputStream records = workbook()) {
            new RecordCheck(source, deadline).run(bare);
            return XlsGlobals.read(new RecordFactoryInputStream(records, false), source, deadline);
        } catch (UnreadableSheet ours) {
            throw ours;
        } catch (IOException | RuntimeException failure) {
            // The library answers damage with exceptions of every kind.
            throw source.damaged(Part.WHOLE, failure);
        }
    }

    private static void checkStorages(DirectoryNode root, Source source) {
        for (String name : root.getEntryNames()) {
            Part part = new Part.Entry(name);
            if (name.startsWith("_VBA_PROJECT") || name.equals("Macros")) {
                throw source.refusal(Reason.MACROS, part);
            }
            if (name.startsWith("MBD") || name.equals("\u0001Ole10Native")) {
                throw source.refusal(Reason.EMBEDDED_OBJECT, part);
            }
            if (name.startsWith("LNK")) {
                throw source.refusal(Reason.EXTERNAL_LINK, part);
            }
            if (name.equals("Ctls")) {
                throw source.refusal(Reason.ACTIVE_CONTENT, part);
            }
        }
    }

    private InputStream workbook() throws IOException {
        return container.getRoot().createDocumentInputStream("Workbook");
    }

    @Override
    public Format format() {
        return Format.XLS;
    }

    @Override
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (XlsGlobals.Listed listed : globals.sheets()) {
            sheets.add(new Sheet(sheets.size(), listed.name(), listed.hidden(), listed.empty()));
        }
        return List.copyOf(sheets);
    }

    @Override
    public Rows rows(Sheet sheet) {
        XlsGlobals.Listed listed = globals.sheets().get(sheet.index());
        Merges merges = new Merges(listed.merged(), source.limits().columns());
        try {
            return new XlsRows(workbook(), globals, listed, source, new RowBuilder(source, listed.name(), merges));
        } catch (IOException | RuntimeException failure) {
            throw source.damaged(new Part.InSheet(listed.name()), failure);
        }
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException ignored) {
            // Nothing was written; a handle that fails to close leaves nothing behind.
        }
    }
}
