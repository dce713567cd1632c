package org.rostra.sheets.fill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.BlankForm;
import org.rostra.sheets.SheetWriter;
import org.rostra.sheets.Sheets;
import org.rostra.sheets.xlsx.XlsxFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Copies a workbook and fills one of its sheets on the way: rows go out as they come, so that memory does not grow with
 * them. The other parts are copied as they are, but for the few that count or name cells.
 */
public final class FormWriter implements SheetWriter {
    private static final String MARK = "<?rostra rows?>";

    private final XlsxFile workbook;
    private final ZipFile zip;
    private final ZipOutputStream out;
    private final Writer text;
    private final BlankForm.Page page;
    private final List<Integer> columns;
    private final String part;
    private final Document sheet;
    private final Element data;
    private final Map<Integer, Element> rows = new TreeMap<>();
    private final Map<Integer, String> columnStyles = new HashMap<>();
    private final Values values;
    private final String prefix;
    private final Mould first;
    private int next;

    public FormWriter(Path template, BlankForm.Page page, List<Integer> columns, OutputStream stream)
            throws IOException {
        this.page = page;
        this.columns = columns;
        workbook = (XlsxFile) new Sheets(BlankForm.LIMITS).open(template, "template.xlsx");
        zip = new ZipFile(template.toFile());
        out = new ZipOutputStream(stream);
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        part = workbook.part(workbook.sheets().get(page.sheet()));
        sheet = Zips.part(zip, part);
        data = Dom.child(sheet.getDocumentElement(), "sheetData").orElseThrow();
        prefix = data.getPrefix() == null ? "" : data.getPrefix() + ":";
        values = new Values(workbook, prefix);
        next = page.first();
        takeRows();
        first = new Mould(prefix, next < footer() ? rows.get(next) : null, next);
        out.putNextEntry(new ZipEntry(part));
        text.write(halves()[0]);
    }

    private void takeRows() {
        new Numbers(data).complete();
        for (Element row : Dom.children(data, "row")) {
            int number = BlankReader.number(row, "r").orElse(0);
            if (number >= page.first()) {
                rows.put(number, row);
                data.removeChild(row);
            }
        }
        data.appendChild(sheet.createProcessingInstruction("rostra", "rows"));
        Dom.child(sheet.getDocumentElement(), "dimension").ifPresent(sheet.getDocumentElement()::removeChild);
        Dom.child(sheet.getDocumentElement(), "cols").stream().flatMap(cols -> Dom.children(cols).stream())
                .filter(one -> one.hasAttribute("style"))
                .forEach(one -> columns.stream().filter(at -> at + 1 >= BlankReader.number(one, "min").orElse(1)
                        && at + 1 <= BlankReader.number(one, "max").orElse(0))
                        .forEach(at -> columnStyles.put(at, one.getAttribute("style"))));
    }

    private String[] halves() throws IOException {
        String whole = Dom.write(sheet);
        int mark = whole.indexOf(MARK);
        return new String[]{whole.substring(0, mark), whole.substring(mark + MARK.length())};
    }

    @Override
    public void row(List<? extends @Nullable Object> filled) throws IOException {
        Element own = next < footer() ? rows.remove(next) : null;
        Mould mould = own == null ? first : new Mould(prefix, own, next);
        Map<Integer, String> cells = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            int column = columns.get(at);
            Optional<String> style = mould.style(column).or(() -> first.style(column))
                    .or(() -> Optional.ofNullable(columnStyles.get(column)));
            cells.put(column, values.cell(filled.get(at), style));
        }
        text.write(mould.cast(next, cells, own != null));
        next++;
    }

    private int footer() {
        return page.footer() == 0 ? Integer.MAX_VALUE : page.footer();
    }

    @Override
    public void close() throws IOException {
        try (workbook; zip) {
            Shift shift = new Shift(page.first(), footer(), next - 1);
            Tail tail = new Tail(sheet.getDocumentElement(), shift);
            tail.references(data);
            tail.rows(List.copyOf(rows.values()), data);
            text.write(halves()[1]);
            text.flush();
            out.closeEntry();
            new OtherParts(zip, out, workbook.workbookPart(), part).copy(page.name(), shift);
            out.finish();
        }
    }
}
