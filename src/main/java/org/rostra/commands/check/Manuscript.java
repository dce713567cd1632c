package org.rostra.commands.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.rostra.publishing.check.Draft.Picture;

/** A draft as it lies in a file: its text, each character where it stands in the file, and its pictures. */
record Manuscript(String text, List<Picture> pictures) {
    private static final String INPUT = "-";
    private static final int MOST_MEGABYTES = 64;

    static Manuscript of(String name, InputStream input) throws Unreadable {
        byte[] bytes = bytes(name, input);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".docx")) {
            return word(name, bytes);
        }
        if (lower.endsWith(".html") || lower.endsWith(".htm")) {
            return Markup.read(decoded(name, bytes));
        }
        if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
            String text = decoded(name, bytes);
            return new Manuscript(text, inMarkdown(text));
        }
        if (name.equals(INPUT) || lower.endsWith(".txt")) {
            return new Manuscript(decoded(name, bytes), List.of());
        }
        throw new Unreadable("kind-of-file", name);
    }

    private static byte[] bytes(String name, InputStream input) throws Unreadable {
        int most = MOST_MEGABYTES << 20;
        try (InputStream in = name.equals(INPUT) ? input : Files.newInputStream(Path.of(name))) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Unreadable("too-large", name, MOST_MEGABYTES);
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("unreadable", name);
        }
    }

    private static String decoded(String name, byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("not-text", name);
        }
    }

    private static Manuscript word(String name, byte[] bytes) throws Unreadable {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var extractor = new XWPFWordExtractor(document)) {
            return new Manuscript(extractor.getText(), List.of());
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("broken-docx", name);
        }
    }

    /** Pictures written {@code ![alternative](address)}. */
    private static List<Picture> inMarkdown(String text) {
        List<Picture> pictures = new ArrayList<>();
        for (int at = text.indexOf("!["); at >= 0; at = text.indexOf("![", at + 2)) {
            int line = text.indexOf('\n', at);
            String rest = text.substring(at + 2, line < 0 ? text.length() : line);
            int middle = rest.indexOf("](");
            int end = middle < 0 ? -1 : rest.indexOf(')', middle);
            if (end > 0) {
                pictures.add(new Picture(rest.substring(middle + 2, end), rest.substring(0, middle)));
            }
        }
        return pictures;
    }
}
