package org.rostra.print.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Paper that went through a scanner: stamped, signed, not quite straight, with noise, in grey, compressed. */
public final class FakeScanner {
    private final Random random;
    private final int[] noise;

    public FakeScanner(long seed) {
        random = new Random(seed);
        noise = IntStream.range(0, 4096).map(_ -> (int) (random.nextGaussian() * 9)).toArray();
    }

    /** How a sheet is scanned. */
    public record Way(int dpi, double degrees, double quality, boolean gray) {}

    /** The pages of a printed paper. */
    public List<BufferedImage> pages(byte[] pdf, int dpi) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(renderer.renderImageWithDPI(i, dpi, ImageType.RGB));
            }
        }
        return pages;
    }

    /** One page as a JPEG. */
    public byte[] scan(BufferedImage page, Way way) throws IOException {
        return jpeg(noise(turned(stamped(page), way)), way.quality());
    }

    private BufferedImage stamped(BufferedImage page) {
        var image = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.drawImage(page, 0, 0, null);
        int side = page.getWidth() / 5;
        int x = page.getWidth() / 3 + random.nextInt(side);
        int y = page.getHeight() / 2 + random.nextInt(side);
        pen.setColor(new Color(200, 30, 30));
        pen.setStroke(new BasicStroke(side / 20f));
        pen.drawOval(x, y, side, side);
        pen.setColor(new Color(20, 20, 90));
        pen.drawArc(x - side / 2, y + side / 3, side, side / 3, 20, 250);
        pen.dispose();
        return image;
    }

    private static BufferedImage turned(BufferedImage page, Way way) {
        double turn = Math.toRadians(way.degrees());
        int width = (int) Math
                .round(Math.abs(page.getWidth() * Math.cos(turn)) + Math.abs(page.getHeight() * Math.sin(turn)));
        int height = (int) Math
                .round(Math.abs(page.getHeight() * Math.cos(turn)) + Math.abs(page.getWidth() * Math.sin(turn)));
        var image = new BufferedImage(width, height,
                way.gray() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(new Color(244, 244, 240));
        pen.fillRect(0, 0, width, height);
        var place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        place.rotate(turn);
        place.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        pen.drawImage(page, place, null);
        pen.dispose();
        return image;
    }

    private BufferedImage noise(BufferedImage page) {
        WritableRaster raster = page.getRaster();
        int[] row = new int[page.getWidth() * raster.getNumBands()];
        for (int y = 0; y < page.getHeight(); y++) {
            raster.getPixels(0, y, page.getWidth(), 1, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = within(row[i] + noise[random.nextInt(noise.length)]);
            }
            raster.setPixels(0, y, page.getWidth(), 1, row);
        }
        return page;
    }

    private static int within(int value) {
        return Math.clamp(value, 0, 255);
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static byte[] jpeg(BufferedImage image, double quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality((float) quality);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** What a sheet feeder makes of a pile: one PDF, a picture on each page. */
    public static byte[] pile(List<byte[]> jpegs) throws IOException {
        try (var document = new PDDocument()) {
            for (byte[] one : jpegs) {
                PDImageXObject image = JPEGFactory.createFromStream(document, new ByteArrayInputStream(one));
                float scale = PDRectangle.A4.getHeight() / Math.max(image.getWidth(), image.getHeight());
                var page = new PDPage(new PDRectangle(image.getWidth() * scale, image.getHeight() * scale));
                document.addPage(page);
                try (var out = new PDPageContentStream(document, page)) {
                    out.drawImage(image, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The back of a sheet. */
    public byte[] back(Way way) throws IOException {
        var sheet = new BufferedImage(way.dpi() * 8, way.dpi() * 11, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(new Color(248, 248, 246));
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.dispose();
        return jpeg(noise(turned(sheet, way)), way.quality());
    }
}
