package org.rostra.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A paper as a Word file, for offices that write on in it; the same pieces in the same order. */
public final class WordPaper {
    private static final int QR_POINTS = 48;

    private WordPaper() {
    }

    public static void write(Sheet sheet, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            page(document, sheet.paper().layout());
            switch (sheet.paper()) {
                case Form form -> new WordForm(document).write(form, sheet.marks());
                case Letter letter -> new WordLetter(document).write(letter, sheet.marks());
            }
            document.write(out);
        }
    }

    private static void page(XWPFDocument document, Layout layout) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setLeft(twips(layout.left));
        margins.setRight(twips(layout.right()));
        margins.setTop(twips(layout.top));
        margins.setBottom(twips(layout.bottom()));
        margins.setHeader(twips(8));
        margins.setFooter(twips(8));
    }

    /** Time, code and QR code above the pages of this type. */
    static void marks(XWPFDocument document, HeaderFooterType type, Marks marks, String font) throws IOException {
        XWPFParagraph above = document.createHeader(type).createParagraph();
        above.setAlignment(ParagraphAlignment.RIGHT);
        run(above, marks.printed() + "  " + marks.stamp() + "  " + marks.code() + "  ", font, 8);
        if (!marks.link().isEmpty()) {
            try (var image = new ByteArrayInputStream(QrCode.png(marks.link()))) {
                above.createRun().addPicture(image, org.apache.poi.xwpf.usermodel.Document.PICTURE_TYPE_PNG, "qr.png",
                        Units.toEMU(QR_POINTS), Units.toEMU(QR_POINTS));
            } catch (InvalidFormatException e) {
                throw new IOException(e);
            }
        }
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, String font, double size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontSize(size);
        if (!text.isEmpty()) {
            run.setText(WordText.clean(text));
        }
        return run;
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
