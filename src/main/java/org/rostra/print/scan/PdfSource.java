package org.rostra.print.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.rostra.print.Bounds;
import org.rostra.print.scan.PagePictures.Drawn;
import org.rostra.print.scan.ScanFault.Reason;

/** A PDF as scanners make them. */
final class PdfSource implements Source {
    /** A sheet of A3 in colour at 300 dots an inch, not compressed. */
    private static final long MOST_UNFOLDED = 64L << 20;
    private static final int RIGHT_ANGLE = 90;
    private static final Pattern LOCKED = Pattern.compile("/Encrypt\\b");
    /** Filters that stand elsewhere, and those whose bounds nobody looks at. */
    private static final Pattern HIDDEN = Pattern.compile(
            "/Filter\\s*\\d|/LZWDecode|/RunLengthDecode|/Filter\\s*\\[\\s*/FlateDecode\\s*/Flate");

    private static final Pattern ESCAPED = Pattern.compile("/((?=\\w*#)[\\w#]{6,60})");
    private static final Pattern CODE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Set<String> MEANT = Set.of("Filter", "Encrypt", "DecodeParms", "FlateDecode", "LZWDecode",
            "RunLengthDecode", "ASCIIHexDecode", "ASCII85Decode");

    private final PDDocument document;

    private PdfSource(PDDocument document) {
        this.document = document;
    }

    static PdfSource open(byte[] content) {
        String raw = new String(content, StandardCharsets.ISO_8859_1);
        if (LOCKED.matcher(raw).find()) {
            throw new ScanFault(Reason.LOCKED);
        }
        if (HIDDEN.matcher(raw).find() || hides(raw) || !Bounds.eachWithin(content, MOST_UNFOLDED)) {
            throw new ScanFault(Reason.TOO_COMPLEX);
        }
        try {
            return new PdfSource(Loader.loadPDF(content));
        } catch (InvalidPasswordException e) {
            throw new ScanFault(Reason.LOCKED);
        } catch (IOException | RuntimeException e) {
            throw new ScanFault(Reason.BROKEN);
        }
    }

    /** Names may be written so that they are not found. Pictures hold every sequence of bytes: only these names count. */
    private static boolean hides(String raw) {
        return ESCAPED.matcher(raw).results()
                .anyMatch(name -> MEANT.contains(CODE.matcher(name.group(1)).replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))));
    }

    @Override
    public String ending() {
        return "pdf";
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public Drawn draw(int page, int side, long until) throws IOException {
        return PagePictures.of(document.getPage(page - 1), side, until);
    }

    @Override
    public void copy(int page, int quarters, PDDocument target) throws IOException {
        PDPage copied = target.importPage(document.getPage(page - 1));
        // What a page would do when it is opened or printed has no place on record.
        List.of(COSName.AA, COSName.ANNOTS, COSName.METADATA, COSName.getPDFName("PieceInfo"))
                .forEach(copied.getCOSObject()::removeItem);
        if (quarters != 0) {
            copied.setRotation((4 - quarters) * RIGHT_ANGLE % 360);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
