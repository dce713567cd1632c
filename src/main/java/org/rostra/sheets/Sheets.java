package org.rostra.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.rostra.sheets.csv.CsvFile;
import org.rostra.sheets.xls.XlsFile;
import org.rostra.sheets.xlsx.Archive;
import org.rostra.sheets.xlsx.XlsxFile;

/**
 * Opens what people keep in spreadsheets: xlsx, xls, csv, tsv. Everything else, and everything that reaches outside or
 * could run, is refused with {@link UnreadableSheet}. A file is judged by its content; its name must agree with it.
 */
public final class Sheets {
    private static final Map<Content, Set<String>> NAMES = Map.of(Content.XLSX, Set.of("xlsx"), Content.XLS,
            Set.of("xls"), Content.TEXT, Set.of("csv", "tsv", "txt", "tab"));

    private final Limits limits;

    public Sheets(Limits limits) {
        this.limits = limits;
    }

    /**
     * Opens a file and checks the whole of it, hidden sheets too.
     *
     * @param name what it was called where it came from; used for its extension and in refusals
     * @throws UnreadableSheet with the reason and the part concerned
     */
    public SheetFile open(Path file, String name) throws IOException {
        Source source = new Source(file, name, limits);
        long size = Files.size(file);
        if (size == 0) {
            throw source.refusal(Reason.EMPTY_FILE, Part.WHOLE);
        }
        checkSize(source, size, limits.fileBytes());
        return switch (Recognition.of(source)) {
            case ZIP -> archive(source);
            case OLE -> compound(source, size);
            case TEXT, BINARY -> text(source);
            case XML -> throw markup(source);
            case Content other -> throw source.refusal(Reason.UNSUPPORTED_FORMAT, Part.WHOLE, other);
        };
    }

    private SheetFile archive(Source source) throws IOException {
        Archive archive = new Archive(source);
        try {
            Content content = Containers.of(archive);
            if (content != Content.XLSM) {
                checkName(source, content);
            }
            SheetFile file = new XlsxFile(archive);
            // Where the macro itself was not found and named, the kind of file still promises one.
            checkName(source, content);
            return file;
        } catch (IOException | RuntimeException failure) {
            archive.close();
            throw failure;
        }
    }

    private SheetFile compound(Source source, long size) throws IOException {
        checkSize(source, size, limits.xlsBytes());
        POIFSFileSystem container;
        try {
            container = new POIFSFileSystem(source.path().toFile(), true);
        } catch (IOException | RuntimeException failure) {
            throw source.damaged(Part.WHOLE, failure);
        }
        try {
            Content content = Containers.of(container.getRoot().getEntryNames());
            if (content == Content.ENCRYPTED_OFFICE) {
                throw source.refusal(Reason.ENCRYPTED, Part.WHOLE);
            }
            checkName(source, content);
            return new XlsFile(container, source);
        } catch (RuntimeException failure) {
            container.close();
            throw failure;
        }
    }

    private SheetFile text(Source source) throws IOException {
        checkName(source, Content.TEXT);
        String extension = extension(source);
        return new CsvFile(source, extension.equals("tsv") || extension.equals("tab") ? Format.TSV : Format.CSV);
    }

    private static void checkSize(Source source, long size, long limit) {
        if (size > limit) {
            throw source.refusal(Reason.FILE_TOO_LARGE, Part.WHOLE, Long.toString(limit >> 20));
        }
    }

    private static void checkName(Source source, Content content) {
        Set<String> names = NAMES.get(content);
        if (names == null) {
            throw source.refusal(Reason.UNSUPPORTED_FORMAT, Part.WHOLE, content);
        }
        if (!names.contains(extension(source))) {
            throw source.refusal(Reason.EXTENSION_MISMATCH, Part.WHOLE, extension(source), content);
        }
    }

    /** Markup that declares entities is named as such, so that whoever made it knows. */
    private static UnreadableSheet markup(Source source) throws IOException {
        long line = 1;
        try (var bytes = new java.io.BufferedInputStream(Files.newInputStream(source.path()))) {
            byte[] head = bytes.readNBytes(8192);
            int at = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("<!DOCTYPE");
            for (int each = 0; each < at; each++) {
                line += head[each] == '\n' ? 1 : 0;
            }
            return at < 0
                    ? source.refusal(Reason.UNSUPPORTED_FORMAT, Part.WHOLE, Content.XML)
                    : source.refusal(Reason.FORBIDDEN_XML, new Part.Line(line), "DOCTYPE");
        }
    }

    private static String extension(Source source) {
        int dot = source.name().lastIndexOf('.');
        return dot < 0 ? "" : source.name().substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
