package org.rostra.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font of all papers. It is read when the first paper is printed, and then kept. */
public final class PaperFont {
    static final String FAMILY = "Noto Serif SC";
    private static final String PLACE = "/fonts/NotoSerifSC-Regular.ttf";

    private PaperFont() {
    }

    private static final class Held {
        static final TrueTypeFont FONT = read();
        static final CmapLookup CHARACTERS = lookup();

        private static TrueTypeFont read() {
            try (InputStream in = Objects.requireNonNull(PaperFont.class.getResourceAsStream(PLACE))) {
                return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("the font of the papers cannot be read", e);
            }
        }

        private static CmapLookup lookup() {
            try {
                return FONT.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("the font of the papers cannot be read", e);
            }
        }
    }

    /** The font for one document, which keeps of it only what is used. */
    static PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, Held.FONT, true);
    }

    static TrueTypeFont font() {
        return Held.FONT;
    }

    /**
     * The text as it can be printed: a character that the font lacks is told by its number, so that nothing is lost
     * and no empty box is printed; what has no shape is left out.
     */
    public static String writable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().filter(one -> one == '\n' || !shapeless(one)).forEach(one -> {
            if (one == '\n' || one == '\u3000' || one == ' ' || glyph(one) != 0) {
                out.appendCodePoint(one);
            } else if (Character.isWhitespace(one) || Character.isSpaceChar(one)) {
                out.append(' ');
            } else {
                out.append("\u3014U+%04X\u3015".formatted(one));
            }
        });
        return out.toString();
    }

    /** The text as the eye takes it: without spaces, and of characters that look the same always the same one. */
    static String seen(String text) {
        StringBuilder out = new StringBuilder(text.length());
        writable(text).codePoints().filter(one -> !Character.isWhitespace(one) && !Character.isSpaceChar(one))
                .forEach(one -> out.appendCodePoint(first(one)));
        return out.toString();
    }

    private static int first(int one) {
        int glyph = glyph(one);
        List<Integer> all = glyph == 0 ? null : Held.CHARACTERS.getCharCodes(glyph);
        return all == null || all.isEmpty() ? one : all.stream().mapToInt(Integer::intValue).min().orElse(one);
    }

    private static int glyph(int one) {
        return Held.CHARACTERS.getGlyphId(one);
    }

    /** Controls, marks of direction and of variants: they print as nothing. */
    private static boolean shapeless(int one) {
        int type = Character.getType(one);
        return type == Character.CONTROL && one != '\t' || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.UNASSIGNED || one >= 0xFE00 && one <= 0xFE0F
                || one >= 0xE0100 && one <= 0xE01EF;
    }
}
