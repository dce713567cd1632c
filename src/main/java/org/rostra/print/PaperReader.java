package org.rostra.print;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.rostra.print.Unreadable.Reason;

/** Reads a paper back from a PDF and says where it differs from what was printed. */
public final class PaperReader {
    private static final double POINTS = 72 / 25.4;
    private static final int MOST_PAGES = 2_000;
    private static final int TELLING = 6;
    private static final String PAPER = "paper";
    private static final String ABOVE = "above";

    private final List<Difference> differences = new ArrayList<>();
    private final String text;
    private int at;

    private PaperReader(String text) {
        this.text = text;
    }

    /**
     * Where the pages of the file that bear the code differ from the pieces; nowhere, if all that is seen is the same.
     *
     * @throws Unreadable if the file is no PDF, is too large, or bears another code
     */
    public static List<Difference> compare(byte[] pdf, String code, Layout layout, List<Piece> pieces) {
        var reader = new PaperReader(joined(read(pdf, PaperFont.seen(code), layout), pieces));
        String printed = pieces.stream().map(piece -> PaperFont.seen(piece.text())).reduce("", String::concat);
        return printed.equals(reader.text) ? List.of() : reader.walk(pieces);
    }

    private List<Difference> walk(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String expected = PaperFont.seen(piece.text());
            boolean there = text.startsWith(expected, at) && (!piece.filled() || follows(pieces, i, expected));
            if (there) {
                at += expected.length();
            } else {
                // Where two values stand side by side, nobody can tell which of them is altered.
                if (piece.filled() && i > 0 && pieces.get(i - 1).filled()) {
                    differences.add(new Difference(pieces.get(i - 1), text.substring(at, end(pieces, i))));
                }
                step(piece, end(pieces, i));
            }
        }
        String rest = text.substring(at);
        if (!rest.isEmpty() || differences.isEmpty()) {
            Piece last = pieces.getLast();
            differences.add(new Difference(last.filled() ? last : Piece.fixed(""), rest));
        }
        return differences;
    }

    private void step(Piece piece, int end) {
        differences.add(new Difference(piece, text.substring(at, end)));
        at = end;
    }

    /** True if what is printed behind the value comes right behind it. */
    private boolean follows(List<Piece> pieces, int i, String expected) {
        return i + 1 == pieces.size() || pieces.get(i + 1).filled()
                || text.startsWith(PaperFont.seen(pieces.get(i + 1).text()), at + expected.length());
    }

    /** Where the next text stands that can be found: a fixed one, or a value too long to stand there by chance. */
    private int end(List<Piece> pieces, int i) {
        for (Piece next : pieces.subList(i + 1, pieces.size())) {
            String expected = PaperFont.seen(next.text());
            int found = next.filled() && expected.length() < TELLING ? -1 : text.indexOf(expected, at);
            if (found >= 0) {
                return found;
            }
        }
        return text.length();
    }

    /** The pages as one text; the headings of a table that go on with it at the top of a page are left out. */
    private static String joined(List<String> pages, List<Piece> pieces) {
        List<String> heads = pieces.stream().filter(Piece::head).map(one -> PaperFont.seen(one.text())).toList();
        StringBuilder all = new StringBuilder();
        for (String page : pages) {
            int begun = heads.stream().filter(head -> page.startsWith(head) && all.indexOf(head) >= 0)
                    .mapToInt(String::length).max().orElse(0);
            all.append(page, begun, page.length());
        }
        return all.toString();
    }

    private static List<String> read(byte[] pdf, String code, Layout layout) {
        Bounds.require(pdf);
        FontMappers.set(new OneFont());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Unreadable(Reason.TOO_LARGE);
            }
            List<String> seen = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                PDFTextStripperByArea areas = areas(page, layout);
                if (PaperFont.seen(areas.getTextForRegion(ABOVE)).contains(code)) {
                    seen.add(PaperFont.seen(areas.getTextForRegion(PAPER)));
                }
            }
            if (seen.isEmpty()) {
                throw new Unreadable(Reason.OTHER_PAPER);
            }
            return seen;
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            throw new Unreadable(Reason.NO_PDF);
        }
    }

    private static PDFTextStripperByArea areas(PDPage page, Layout layout) throws IOException {
        var areas = new PDFTextStripperByArea();
        areas.setSuppressDuplicateOverlappingText(false);
        areas.addRegion(PAPER, area(0, layout.begin, 210, layout.end() - layout.begin));
        areas.addRegion(ABOVE, area(0, 0, 210, layout.begin));
        areas.extractRegions(page);
        return areas;
    }

    private static Rectangle2D area(double left, double top, double width, double height) {
        return new Rectangle2D.Double(left * POINTS, top * POINTS, width * POINTS, height * POINTS);
    }
}
