package org.rostra.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** Tells what a file is by its first bytes; archives and compound files are then looked into. */
final class Recognition {
    private record Magic(String bytes, Content content) {}

    private static final List<Magic> MAGIC = List.of(new Magic("PK\3\4", Content.ZIP), new Magic("PK\5\6", Content.ZIP),
            new Magic("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", Content.OLE),
            new Magic("\t\0\4\0", Content.EXCEL_95), new Magic("\t\2\6\0", Content.EXCEL_95),
            new Magic("\t\4\6\0", Content.EXCEL_95), new Magic("\t\b\b\0\0\5", Content.EXCEL_95),
            new Magic("%PDF", Content.PDF), new Magic("{\\rtf", Content.RTF), new Magic("\u0089PNG", Content.PNG),
            new Magic("\u00ff\u00d8\u00ff", Content.JPEG), new Magic("GIF8", Content.GIF),
            new Magic("II*\0", Content.TIFF), new Magic("MM\0*", Content.TIFF), new Magic("Rar!", Content.RAR),
            new Magic("7z\u00bc\u00af", Content.SEVEN_ZIP), new Magic("\u001f\u008b", Content.GZIP),
            new Magic("MZ\u0090\0", Content.EXECUTABLE), new Magic("\u007fELF", Content.EXECUTABLE));
    private static final List<String> HTML = List.of("<!doctype html", "<html", "<table", "<head", "<body", "<meta",
            "<style", "<div", "mime-version:");
    private static final int HEAD = 8192;

    private Recognition() {
    }

    static Content of(Source source) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(source.path())) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        for (Magic magic : MAGIC) {
            if (head.startsWith(magic.bytes)) {
                return magic.content;
            }
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Content.WEBP;
        }
        return head.startsWith("BM") && head.length() > 14 && head.startsWith("\0\0\0\0", 6) ? Content.BMP : text(head);
    }

    /** Markup is told from plain text by its beginning; two-byte text is looked at without its zeros. */
    private static Content text(String head) {
        String bare = head.replace("\0", "").replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading().toLowerCase(Locale.ROOT);
        if (HTML.stream().anyMatch(bare::startsWith)) {
            return Content.HTML;
        }
        if (bare.startsWith("<?xml") || bare.startsWith("<!doctype") || bare.startsWith("<workbook")) {
            boolean sheet = bare.contains("urn:schemas-microsoft-com:office:spreadsheet");
            return sheet ? Content.SPREADSHEETML : bare.contains("<html") ? Content.HTML : Content.XML;
        }
        long controls = head.chars().filter(each -> each < ' ' && "\t\r\n\f\u000b\0".indexOf(each) < 0).count();
        return controls * 20 > head.length() ? Content.BINARY : Content.TEXT;
    }
}
