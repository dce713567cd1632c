package org.rostra.print;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.springframework.stereotype.Component;

/**
 * Papers as one PDF, each beginning on a page of its own and counting its own pages; the font is in it, and it can be
 * kept for decades (PDF/A-2u).
 */
@Component
public class PaperPrinter {
    static {
        // What it says while it works would bring what stands on papers into the log.
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new OneFont());
    }

    /** Gives the number of pages. */
    public int pdf(List<Sheet> sheets, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            PDFont font = PaperFont.in(document);
            int content = 0;
            for (Sheet sheet : sheets) {
                content = 31 * content + sheet.hashCode();
                add(document, font, Markup.of(sheet));
            }
            LastingPdf.save(document, sheets.getFirst().paper().title(), content, out);
            return document.getNumberOfPages();
        }
    }

    public void listing(Listing listing, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            add(document, PaperFont.in(document), ListingMarkup.of(listing));
            LastingPdf.save(document, listing.title(), listing.hashCode(), out);
        }
    }

    private static void add(PDDocument document, PDFont font, String markup) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePDDocument(document);
        builder.useFont(new PDFontSupplier(font), PaperFont.FAMILY);
        builder.useUriResolver((_, address) -> address.startsWith("data:") ? address : null);
        builder.withHtmlContent(markup, null);
        // The renderer would close the document with itself, which the next paper needs.
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        renderer.layout();
        renderer.createPDFKeepOpen();
    }
}
