package org.rostra.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.rostra.files.FileRefused.Reason;

/** Looks into a staged file: is it what its name claims, and may it be opened without harm. */
final class Look {
    /** An A3 page at 600 dots an inch has 70 million pixels. */
    private static final long MOST_PIXELS = 100_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PNG_HEADER = 0x49484452;
    private static final int TAIL = 2048;

    private final Path file;
    private final String name;
    private final FileKind kind;

    private Look(Path file, String name, FileKind kind) {
        this.file = file;
        this.name = name;
        this.kind = kind;
    }

    /** Returns quietly, or refuses. */
    static void at(Path file, String name, FileKind kind) throws IOException {
        new Look(file, name, kind).look();
    }

    private void look() throws IOException {
        try {
            switch (kind) {
                case PDF -> pdf();
                case PNG -> png();
                case JPEG -> pixels(JpegHead.read(file));
                case DOCX -> new OfficeFile(file, name, kind).look("word/document.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
                case XLSX -> new OfficeFile(file, name, kind).look("xl/workbook.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
            }
        } catch (EOFException | JpegHead.NotJpeg _) {
            throw wrong();
        }
    }

    private void pdf() throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[5];
            in.readFully(head);
            in.seek(Math.max(0, in.length() - TAIL));
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            in.readFully(tail);
            String end = new String(tail, StandardCharsets.ISO_8859_1);
            if (!new String(head, StandardCharsets.ISO_8859_1).equals("%PDF-") || !end.contains("%%EOF")) {
                throw wrong();
            }
        }
    }

    private void png() throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] signature = in.readNBytes(PNG.length);
            int length = in.readInt();
            int type = in.readInt();
            if (!Arrays.equals(signature, PNG) || length != 13 || type != PNG_HEADER) {
                throw wrong();
            }
            pixels(new Pixels(Integer.toUnsignedLong(in.readInt()), Integer.toUnsignedLong(in.readInt())));
        }
    }

    /** A small file can unfold into an image that fills all memory: its header tells before anyone opens it. */
    private void pixels(Pixels size) {
        if (size.width() == 0 || size.height() == 0) {
            throw wrong();
        }
        if (Math.max(size.width(), size.height()) > LONGEST_SIDE || size.width() * size.height() > MOST_PIXELS) {
            throw new FileRefused(Reason.TOO_MANY_PIXELS, name, size.width(), size.height());
        }
    }

    private FileRefused wrong() {
        return new FileRefused(Reason.NOT_WHAT_IT_CLAIMS, name, kind.name());
    }

    /** The size of an image as its header declares it. */
    record Pixels(long width, long height) {}
}
