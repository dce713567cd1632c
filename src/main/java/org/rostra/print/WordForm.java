package org.rostra.print;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.rostra.print.Paper.Box;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;

/** A form in a Word file. */
final class WordForm {
    private static final int COLUMNS = 4;
    private static final String FONT = "SimSun";
    private static final int BODY = 10;

    private final XWPFDocument document;

    WordForm(XWPFDocument document) {
        this.document = document;
    }

    void write(Form form, Marks marks) throws IOException {
        WordPaper.marks(document, HeaderFooterType.DEFAULT, marks, FONT);
        pages(marks);
        form(form);
    }

    private void pages(Marks marks) {
        XWPFParagraph below = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        below.setAlignment(ParagraphAlignment.CENTER);
        String[] pages = marks.pages().split("#", 3);
        run(below, pages[0], 9);
        below.getCTP().addNewFldSimple().setInstr("PAGE");
        run(below, pages[1], 9);
        below.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        run(below, pages[2], 9);
    }

    private void form(Form form) {
        centred(form.issuer(), 12);
        centred(form.title(), 18);
        XWPFParagraph head = document.createParagraph();
        form.head().forEach(field -> run(head, field.label() + " " + field.value() + "    ", BODY));
        XWPFTable table = document.createTable();
        table.setWidth("100%");
        form.sections().forEach(section -> section(table, section));
        form.boxes().forEach(box -> box(table, box));
        table.removeRow(0);
        run(document.createParagraph(), form.foot(), 9);
    }

    private static void section(XWPFTable table, Section section) {
        if (!section.title().isEmpty()) {
            XWPFTableCell cell = cell(row(table), COLUMNS);
            cell.getParagraphs().getFirst().setAlignment(ParagraphAlignment.CENTER);
            run(cell.getParagraphs().getFirst(), section.title(), BODY);
        }
        List<Field> fields = section.fields();
        for (int i = 0; i < fields.size(); i++) {
            boolean pair = !fields.get(i).wide() && i + 1 < fields.size() && !fields.get(i + 1).wide();
            XWPFTableRow row = row(table);
            cells(row, fields.get(i), pair ? 1 : COLUMNS - 1);
            if (pair) {
                cells(row, fields.get(++i), 1);
            }
        }
    }

    private static void cells(XWPFTableRow row, Field field, int span) {
        run(cell(row, 1).getParagraphs().getFirst(), field.label(), BODY);
        lines(cell(row, span), field.value());
    }

    private static void box(XWPFTable table, Box box) {
        XWPFTableRow row = row(table);
        run(cell(row, 1).getParagraphs().getFirst(), box.label(), BODY);
        XWPFTableCell cell = cell(row, COLUMNS - 1);
        lines(cell, box.opinion());
        cell.addParagraph();
        XWPFParagraph signed = cell.addParagraph();
        signed.setAlignment(ParagraphAlignment.RIGHT);
        run(signed, box.sign() + " " + box.name() + "    " + box.seal() + "    " + box.on() + " " + box.dated(), BODY);
    }

    private static XWPFTableRow row(XWPFTable table) {
        XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
        row.setCantSplitRow(true);
        return row;
    }

    private static XWPFTableCell cell(XWPFTableRow row, int span) {
        XWPFTableCell cell = row.createCell();
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        if (cell.getParagraphs().isEmpty()) {
            cell.addParagraph();
        }
        return cell;
    }

    private static void lines(XWPFTableCell cell, String text) {
        XWPFRun run = run(cell.getParagraphs().getFirst(), "", BODY);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(WordText.clean(lines[i]), i);
        }
    }

    private void centred(String text, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, size);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        return WordPaper.run(paragraph, text, FONT, size);
    }
}
