package org.rostra.print.scan;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.rostra.print.scan.ScanFault.Reason;

/** What a stream of a PDF unfolds to, found out before it is unfolded. */
final class Folded {
    private static final Set<COSName> OTHER = Set.of(COSName.JBIG2_DECODE, COSName.JPX_DECODE);
    private static final Set<COSName> PICTURES = Set.of(COSName.DCT_DECODE, COSName.CCITTFAX_DECODE);
    /** What scanners write; other spaces may be computed by programs of their own. */
    private static final Set<COSName> COLOURS = Set.of(COSName.DEVICEGRAY, COSName.DEVICERGB, COSName.DEVICECMYK,
            COSName.CALGRAY, COSName.CALRGB, COSName.ICCBASED, COSName.INDEXED, COSName.getPDFName("G"),
            COSName.getPDFName("RGB"), COSName.getPDFName("CMYK"), COSName.getPDFName("I"));
    /** As much of a folded picture stands within the text of a page without being looked at. */
    private static final int INLINE = 1 << 15;

    private Folded() {
    }

    /** Refuses what draws a page or a piece of one unless it is folded in the one way whose bounds were looked at. */
    static void plain(COSStream stream) {
        List<COSName> filters = filters(stream.getDictionaryObject(COSName.FILTER));
        boolean once = filters.isEmpty() || filters.equals(List.of(COSName.FLATE_DECODE));
        if (!once || tooWide(stream.getDictionaryObject(COSName.DECODE_PARMS))) {
            throw new ScanFault(Reason.TOO_COMPLEX);
        }
    }

    /** Refuses a picture that is too large, or that is not of the kinds scanners make; with its masks. */
    static void picture(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getDictionaryObject(COSName.FILTER));
        if (filters.stream().anyMatch(OTHER::contains)) {
            throw new ScanFault(Reason.OTHER_COMPRESSION);
        }
        COSName last = filters.isEmpty() ? COSName.FLATE_DECODE : filters.getLast();
        boolean known = last.equals(COSName.FLATE_DECODE) && filters.size() <= 1
                || PICTURES.contains(last)
                        && (filters.size() == 1
                                || filters.size() == 2 && filters.getFirst().equals(COSName.FLATE_DECODE));
        if (!known || !colour(stream) || tooWide(stream.getDictionaryObject(COSName.DECODE_PARMS))) {
            throw new ScanFault(Reason.TOO_COMPLEX);
        }
        Limits.require(stream.getInt(COSName.WIDTH, COSName.W, 0), stream.getInt(COSName.HEIGHT, COSName.H, 0));
        if (last.equals(COSName.DCT_DECODE)) {
            // Its own head counts, not what the PDF says about it.
            Limits.head(new PDStream(stream).createInputStream(List.of(COSName.DCT_DECODE.getName())));
        }
        for (COSName mask : List.of(COSName.SMASK, COSName.MASK)) {
            if (stream.getDictionaryObject(mask) instanceof COSStream masked && masked != stream) {
                picture(masked);
            }
        }
    }

    /** The same for a picture that stands within the text of a page. */
    static void inline(COSDictionary parameters, int length) {
        List<COSName> filters = filters(parameters.getDictionaryObject(COSName.FILTER, COSName.F));
        Limits.require(parameters.getInt(COSName.WIDTH, COSName.W, 0), parameters.getInt(COSName.HEIGHT, COSName.H, 0));
        boolean bounded = filters.isEmpty() || filters.size() == 1 && length <= INLINE
                && (filters.contains(COSName.FLATE_DECODE) || filters.contains(COSName.FLATE_DECODE_ABBREVIATION));
        if (!bounded || tooWide(parameters.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP))) {
            throw new ScanFault(Reason.TOO_COMPLEX);
        }
    }

    private static boolean colour(COSDictionary picture) {
        COSBase space = picture.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        COSBase kind = space instanceof COSArray array && array.size() > 0 ? array.getObject(0) : space;
        boolean base = !(space instanceof COSArray array) || array.size() < 2
                || !(array.getObject(1) instanceof COSArray inner)
                || inner.size() > 0 && COLOURS.contains(inner.getObject(0));
        return space == null || base && kind instanceof COSName name && COLOURS.contains(name);
    }

    private static List<COSName> filters(COSBase filter) {
        return switch (filter) {
            case null -> List.of();
            case COSName name -> List.of(name);
            case COSArray array -> java.util.stream.IntStream.range(0, array.size()).mapToObj(array::getObject)
                    .map(one -> one instanceof COSName name ? name : COSName.CRYPT).toList();
            default -> List.of(COSName.CRYPT);
        };
    }

    /** Rows are unfolded into room that these numbers ask for. */
    private static boolean tooWide(COSBase parameters) {
        return switch (parameters) {
            case COSDictionary one -> one.getInt(COSName.COLUMNS, 1) > Limits.SIDE * 4
                    || one.getInt(COSName.COLORS, 1) > 4 || one.getInt(COSName.ROWS, 1) > Limits.SIDE
                    || (long) one.getInt(COSName.COLUMNS, 1) * one.getInt(COSName.ROWS, 1) > Limits.PIXELS;
            case COSArray several -> java.util.stream.IntStream.range(0, several.size()).mapToObj(several::getObject)
                    .anyMatch(Folded::tooWide);
            case null, default -> false;
        };
    }
}
