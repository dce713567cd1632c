package org.rostra.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rostra.files.FileRefused.Reason;

/** A word-processing or spreadsheet file: a zip archive with a main part, without programs, and of a sane size. */
final class OfficeFile {
    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_TYPES = 1 << 20;
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 400L << 20;
    /** What an office program encrypts is no archive but a compound document. */
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final Path file;
    private final String name;
    private final FileKind kind;

    OfficeFile(Path file, String name, FileKind kind) {
        this.file = file;
        this.name = name;
        this.kind = kind;
    }

    void look(String mainPart, String mainType) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts = Collections.list(zip.entries());
            ZipEntry types = zip.getEntry(TYPES);
            if (types == null || zip.getEntry(mainPart) == null || parts.size() > MOST_PARTS) {
                throw wrong();
            }
            requireSaneSize(parts);
            requireNoProgram(parts, types(zip, types), mainType);
        } catch (ZipException _) {
            throw isCompound() ? new FileRefused(Reason.LOCKED, name) : wrong();
        }
    }

    private void requireSaneSize(List<? extends ZipEntry> parts) {
        long unpacked = parts.stream().mapToLong(part -> Math.max(0, part.getSize())).sum();
        if (unpacked > MOST_UNPACKED) {
            throw new FileRefused(Reason.TOO_LARGE, name, MOST_UNPACKED >> 20);
        }
    }

    private void requireNoProgram(List<? extends ZipEntry> parts, String types, String mainType) {
        boolean program = parts.stream().map(part -> part.getName().toLowerCase(Locale.ROOT)).anyMatch(
                part -> part.endsWith("vbaproject.bin") || part.contains("/activex/") || part.endsWith(".exe"));
        if (program || types.contains("macroEnabled")) {
            throw new FileRefused(Reason.CARRIES_PROGRAM, name);
        }
        if (!types.contains(mainType)) {
            throw wrong();
        }
    }

    private String types(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_TYPES + 1);
            if (bytes.length > MOST_TYPES) {
                throw wrong();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private boolean isCompound() throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(COMPOUND.length), COMPOUND);
        }
    }

    private FileRefused wrong() {
        return new FileRefused(Reason.NOT_WHAT_IT_CLAIMS, name, kind.name());
    }
}
