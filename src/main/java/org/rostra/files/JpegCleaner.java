package org.rostra.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.rostra.files.JpegHead.NotJpeg;

/**
 * Takes out of a JPEG file what tells where, when and with which device it was made: Exif and XMP (APP1), further
 * pictures (APP2 of the multi-picture format goes with the pictures behind the end), IPTC (APP13), comments, and all
 * that follows the end of the image. The picture itself is copied as it is.
 */
public final class JpegCleaner {
    private static final Set<Integer> TELLING = Set.of(0xe1, 0xed, 0xfe);

    private JpegCleaner() {
    }

    static void clean(Path file, Path scratch) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(scratch)))) {
            copy(in, out);
        }
        Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The same in memory, for a picture that becomes part of another file.
     *
     * @throws IOException if it is no JPEG, or not a whole one
     */
    public static byte[] cleaned(byte[] jpeg) throws IOException {
        var out = new ByteArrayOutputStream(jpeg.length);
        copy(new DataInputStream(new ByteArrayInputStream(jpeg)), new DataOutputStream(out));
        return out.toByteArray();
    }

    private static void copy(DataInputStream in, DataOutputStream out) throws IOException {
        out.writeShort(in.readUnsignedShort());
        int marker = JpegHead.marker(in);
        while (marker != JpegHead.END) {
            boolean kept = !TELLING.contains(marker);
            segment(in, out, marker, kept);
            marker = marker == JpegHead.SCAN ? scan(in, out) : JpegHead.marker(in);
        }
        out.writeShort(0xff00 | JpegHead.END);
    }

    private static void segment(DataInputStream in, DataOutputStream out, int marker, boolean kept)
            throws IOException {
        int length = JpegHead.length(in);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new NotJpeg();
        }
        if (kept) {
            out.writeShort(0xff00 | marker);
            out.writeShort(length + 2);
            out.write(body);
        }
    }

    /** Copies the coded data of a scan and gives the marker that ends it; stuffed bytes and restarts belong to it. */
    private static int scan(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next != 0xff) {
                out.writeByte(next);
                continue;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            if (marker != 0 && (marker < 0xd0 || marker > 0xd7)) {
                return marker;
            }
            out.writeShort(0xff00 | marker);
        }
    }
}
