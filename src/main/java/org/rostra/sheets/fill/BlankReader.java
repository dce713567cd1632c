package org.rostra.sheets.fill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipFile;
import org.rostra.sheets.BlankForm;
import org.rostra.sheets.BlankForm.Page;
import org.rostra.sheets.BlankForm.Slot;
import org.rostra.sheets.Content;
import org.rostra.sheets.Format;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Sheet;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Sheets;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.sheets.xlsx.XlsxFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads an empty workbook: the visible sheets with their headings, columns, drop-down lists and free rows. */
public final class BlankReader {
    private final Path file;
    private final String name;

    public BlankReader(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** @throws UnreadableSheet if it is not a workbook, not harmless, or larger than a template */
    public List<Page> pages() throws IOException {
        try (SheetFile opened = new Sheets(BlankForm.LIMITS).open(file, name)) {
            if (!(opened instanceof XlsxFile workbook)) {
                throw other(opened.format() == Format.XLS ? Content.XLS : Content.TEXT);
            }
            return pages(workbook);
        } catch (UnreadableSheet refused) {
            throw refused.reason() == Reason.UNSUPPORTED_FORMAT ? other(refused.arguments().toArray()) : refused;
        }
    }

    /** Other lists may come in more kinds of file: here they would not keep their layout. */
    private UnreadableSheet other(Object... content) {
        return new UnreadableSheet(Reason.NOT_XLSX, name, Part.WHOLE, null, content);
    }

    private List<Page> pages(XlsxFile workbook) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<Page> pages = new ArrayList<>();
            for (Sheet sheet : workbook.sheets()) {
                if (!sheet.hidden() && !sheet.empty()) {
                    page(workbook, zip, sheet).ifPresent(pages::add);
                }
            }
            return pages;
        }
    }

    private Optional<Page> page(XlsxFile workbook, ZipFile zip, Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Rows all = workbook.rows(sheet)) {
            all.forEachRemaining(rows::add);
        }
        Optional<Head> head = Head.of(rows);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Document part = Zips.part(zip, workbook.part(sheet));
        requireSmall(part, sheet);
        Choices choices = new Choices(workbook, sheet, part, Zips.part(zip, workbook.workbookPart()));
        int first = head.get().last() + 1;
        List<Slot> slots = new ArrayList<>();
        for (int column = 0; column < head.get().names().size(); column++) {
            String heading = head.get().names().get(column);
            if (!heading.isEmpty()) {
                slots.add(new Slot(column, heading, choices.of(first, column), hidden(part, column)));
            }
        }
        return Optional.of(new Page(sheet.index(), sheet.name(), first, head.get().footer(), slots));
    }

    private void requireSmall(Document part, Sheet sheet) {
        int cells = part.getElementsByTagNameNS("*", "c").getLength();
        if (cells > BlankForm.MOST_CELLS) {
            throw new UnreadableSheet(Reason.TOO_MANY_CELLS, name, new Part.InSheet(sheet.name()), null,
                    Integer.toString(BlankForm.MOST_CELLS));
        }
    }

    private static boolean hidden(Document part, int column) {
        return Dom.child(part.getDocumentElement(), "cols").stream().flatMap(cols -> Dom.children(cols).stream())
                .filter(one -> one.getAttribute("hidden").matches("1|true"))
                .anyMatch(one -> number(one, "min").orElse(1) - 1 <= column
                        && column <= number(one, "max").orElse(0) - 1);
    }

    static OptionalInt number(Element element, String attribute) {
        String written = element.getAttribute(attribute);
        return written.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(written)) : OptionalInt.empty();
    }
}
