package org.rostra.print.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that call themselves scans. */
public final class HostileScans {
    private HostileScans() {
    }

    public static byte[] locked() throws IOException {
        return locked("open sesame");
    }

    /** Locked against copying only: it opens without a password. */
    public static byte[] lockedWithoutPassword() throws IOException {
        return locked("");
    }

    private static byte[] locked(String password) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(document);
        }
    }

    public static byte[] pages(int count) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    /** A picture of 30,000 by 30,000 in a file of a megabyte. */
    public static byte[] hugePng() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(30_000).putInt(30_000).put((byte) 8).put((byte) 0)
                .put((byte) 0).put((byte) 0).put((byte) 0).array());
        var data = new ByteArrayOutputStream();
        try (var folded = new DeflaterOutputStream(data)) {
            byte[] row = new byte[30_001];
            for (int i = 0; i < 30_000; i++) {
                folded.write(row);
            }
        }
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) throws IOException {
        byte[] named = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(named);
        sum.update(data);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(named);
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    public static byte[] docx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** One page whose picture is as these entries say. */
    public static byte[] picture(String entries, byte[] data) throws IOException {
        byte[] text = "q 595 0 0 842 0 0 cm /Im0 Do Q".getBytes(StandardCharsets.US_ASCII);
        return document(new String[]{"<</Length %d>>".formatted(text.length),
                "<</Type/XObject/Subtype/Image %s/Length %d>>".formatted(entries, data.length)}, text, data);
    }

    /** One page whose own text is as these entries say. */
    public static byte[] text(String entries, byte[] data) throws IOException {
        return document(new String[]{"<<%s/Length %d>>".formatted(entries, data.length), "<</Length 0>>"}, data,
                new byte[0]);
    }

    private static byte[] document(String[] heads, byte[]... streams) throws IOException {
        var out = new ByteArrayOutputStream();
        int[] places = new int[6];
        write(out, "%PDF-1.7\n");
        places[1] = out.size();
        write(out, "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        places[2] = out.size();
        write(out, "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n");
        places[3] = out.size();
        write(out, "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</XObject<</Im0 5 0 R>>>>>>endobj\n");
        for (int i = 0; i < streams.length; i++) {
            places[4 + i] = out.size();
            write(out, (4 + i) + " 0 obj" + heads[i] + "stream\n");
            out.write(streams[i]);
            write(out, "\nendstream endobj\n");
        }
        int table = out.size();
        write(out, "xref\n0 6\n0000000000 65535 f \n");
        for (int i = 1; i < 6; i++) {
            write(out, "%010d 00000 n \n".formatted(places[i]));
        }
        write(out, "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** So many zeros, folded. */
    public static byte[] zeros(long size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var folded = new DeflaterOutputStream(out, new Deflater(9))) {
            byte[] part = new byte[1 << 20];
            for (long left = size; left > 0; left -= part.length) {
                folded.write(part);
            }
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
