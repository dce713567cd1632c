package org.rostra.print;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.rostra.print.Letter.Attachment;
import org.rostra.print.Letter.Heading;
import org.rostra.print.Letter.Part;
import org.rostra.print.Grid.Row;
import org.rostra.print.Letter.Text;

/** A letter in a Word file, in the fonts that GB/T 9704-2012 names; who opens it may have them. */
final class WordLetter {
    private static final String PLAIN = "FangSong";
    private static final String TITLE = "FZXiaoBiaoSong-B05S";
    private static final String HEADING = "SimHei";
    private static final String NUMBER = "SimSun";
    private static final String RED = "FF0000";
    private static final double SIZE = 16;
    /** 22 lines in 225 mm. */
    private static final double LINE = 225 / 22.0 / 25.4 * 72;

    private final XWPFDocument document;

    WordLetter(XWPFDocument document) {
        this.document = document;
    }

    void write(Letter letter, Marks marks) throws IOException {
        surround(marks);
        XWPFParagraph head = paragraph(ParagraphAlignment.CENTER);
        WordPaper.run(head, letter.issuer(), TITLE, 26).setColor(RED);
        doubleLine(head);
        WordPaper.run(paragraph(ParagraphAlignment.RIGHT), letter.number(), PLAIN, SIZE);
        paragraph(ParagraphAlignment.LEFT);
        WordPaper.run(paragraph(ParagraphAlignment.CENTER), Letter.set(letter.title()), TITLE, 22);
        paragraph(ParagraphAlignment.LEFT);
        if (!letter.to().text().isEmpty()) {
            WordPaper.run(paragraph(ParagraphAlignment.LEFT), letter.to().text(), PLAIN, SIZE);
        }
        letter.parts().forEach(this::part);
        if (!letter.attachments().isEmpty()) {
            paragraph(ParagraphAlignment.LEFT);
        }
        letter.attachments().forEach(one -> text(one.mention()));
        sign(letter.signer(), letter.dated().text());
        if (!letter.note().text().isEmpty()) {
            text(letter.note().text());
        }
        letter.attachments().forEach(this::attached);
    }

    /** No number on the first page, then at the right of odd pages and at the left of even ones. */
    private void surround(Marks marks) throws IOException {
        for (HeaderFooterType type : List.of(HeaderFooterType.FIRST, HeaderFooterType.DEFAULT, HeaderFooterType.EVEN)) {
            WordPaper.marks(document, type, marks, PLAIN);
        }
        document.setEvenAndOddHeadings(true);
        document.createFooter(HeaderFooterType.FIRST).createParagraph();
        number(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private void number(HeaderFooterType type, ParagraphAlignment side) {
        XWPFParagraph below = document.createFooter(type).createParagraph();
        below.setAlignment(side);
        below.setIndentationLeft(side == ParagraphAlignment.LEFT ? (int) (SIZE * 20) : 0);
        below.setIndentationRight(side == ParagraphAlignment.RIGHT ? (int) (SIZE * 20) : 0);
        WordPaper.run(below, "\u2014 ", NUMBER, 14);
        below.getCTP().addNewFldSimple().setInstr("PAGE");
        WordPaper.run(below, " \u2014", NUMBER, 14);
    }

    private static void doubleLine(XWPFParagraph head) {
        CTBorder line = head.getCTP().getPPr().addNewPBdr().addNewBottom();
        line.setVal(STBorder.THICK_THIN_SMALL_GAP);
        line.setSz(BigInteger.valueOf(18));
        line.setSpace(BigInteger.valueOf(11));
        line.setColor(RED);
    }

    private void part(Part part) {
        switch (part) {
            case Heading(String heading) -> WordPaper.run(indented(), heading, HEADING, SIZE);
            case Text(Piece said) -> said.text().lines().forEach(this::text);
        }
    }

    private void text(String line) {
        WordPaper.run(indented(), Letter.set(line), PLAIN, SIZE);
    }

    private XWPFParagraph indented() {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine((int) (2 * SIZE * 20));
        return paragraph;
    }

    private void sign(String signer, String dated) {
        for (int i = 0; i < 2; i++) {
            paragraph(ParagraphAlignment.LEFT).setKeepNext(true);
        }
        for (String line : List.of(signer, dated)) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight((int) (4 * SIZE * 20));
            paragraph.setKeepNext(line.equals(signer));
            WordPaper.run(paragraph, line, PLAIN, SIZE);
        }
    }

    private void attached(Attachment one) {
        XWPFParagraph label = paragraph(ParagraphAlignment.LEFT);
        label.setPageBreak(true);
        WordPaper.run(label, one.label(), HEADING, SIZE);
        WordPaper.run(paragraph(ParagraphAlignment.CENTER), one.title(), TITLE, 22);
        rows(one.table());
    }

    private void rows(Grid table) {
        XWPFTable rows = document.createTable();
        rows.setWidth("100%");
        row(rows, table.columns()).setRepeatHeader(true);
        for (Row row : table.rows()) {
            row(rows, row.cells());
        }
        rows.removeRow(0);
    }

    private static XWPFTableRow row(XWPFTable rows, List<String> cells) {
        XWPFTableRow row = rows.insertNewTableRow(rows.getNumberOfRows());
        row.setCantSplitRow(true);
        cells.forEach(text -> {
            var cell = row.createCell();
            WordPaper.run(cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst(), text,
                    PLAIN, 12);
        });
        return row;
    }

    private XWPFParagraph paragraph(ParagraphAlignment side) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(side);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        return paragraph;
    }
}
