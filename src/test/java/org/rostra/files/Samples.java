package org.rostra.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small real files of every kind, and files that pretend. */
public final class Samples {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
    static final String WORD = MAIN + "wordprocessingml.document.main+xml";
    static final String SHEET = MAIN + "spreadsheetml.sheet.main+xml";

    private Samples() {
    }

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n% " + text + "\ntrailer <<>>\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] png() {
        return image("png");
    }

    static byte[] jpeg() {
        return image("jpg");
    }

    /** The image with an Exif segment, an XMP segment and a comment after its start, and a film after its end. */
    static byte[] telling(byte[] jpeg) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segment(out, 0xe1, "Exif\0\0 GPS 28.1N 113.0E");
        segment(out, 0xe1, "http://ns.adobe.com/xap/1.0/\0 GPS");
        segment(out, 0xfe, "GPS by hand");
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes("ftypmp42 GPS".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static byte[] office(String mainPart, String mainType, Map<String, String> more) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types><Override ContentType=\"" + mainType + "\"/></Types>");
            part(zip, mainPart, "<document/>");
            for (var extra : more.entrySet()) {
                part(zip, extra.getKey(), extra.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void segment(ByteArrayOutputStream out, int marker, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        out.write(0xff);
        out.write(marker);
        out.write((body.length + 2) >> 8);
        out.write(body.length + 2);
        out.writeBytes(body);
    }

    private static byte[] image(String format) {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            image.setRGB(x, x % 30, 0xffffff);
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
