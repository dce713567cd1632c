package org.rostra.print.scan;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.rostra.print.scan.PagePictures.Drawn;

/** One page as a JPEG or PNG. */
final class PictureSource implements Source {
    private static final int RIGHT_ANGLE = 90;

    private final byte[] content;
    private final boolean jpeg;

    private PictureSource(byte[] content, boolean jpeg) {
        this.content = content;
        this.jpeg = jpeg;
    }

    static PictureSource open(byte[] content, boolean jpeg) throws IOException {
        Limits.head(new java.io.ByteArrayInputStream(content));
        return new PictureSource(content, jpeg);
    }

    @Override
    public String ending() {
        return jpeg ? "jpg" : "png";
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public Drawn draw(int page, int side, long until) {
        BufferedImage image = Limits.read(content, side);
        double scale = Math.min(1.5, side / (double) Math.max(image.getWidth(), image.getHeight()));
        Gray gray = Gray.blank((int) (image.getWidth() * scale), (int) (image.getHeight() * scale));
        Graphics2D pen = gray.pen();
        pen.drawImage(image, 0, 0, gray.image().getWidth(), gray.image().getHeight(), null);
        pen.dispose();
        return new Drawn(gray, 1);
    }

    /** A JPEG as it is, not compressed again. */
    @Override
    public void copy(int page, int quarters, PDDocument target) throws IOException {
        PDImageXObject image = jpeg
                ? JPEGFactory.createFromByteArray(target, content)
                : LosslessFactory.createFromImage(target, Limits.read(content, Limits.SIDE));
        float scale = PDRectangle.A4.getHeight() / Math.max(image.getWidth(), image.getHeight());
        var sheet = new PDPage(new PDRectangle(image.getWidth() * scale, image.getHeight() * scale));
        target.addPage(sheet);
        try (var out = new PDPageContentStream(target, sheet)) {
            out.drawImage(image, 0, 0, sheet.getMediaBox().getWidth(), sheet.getMediaBox().getHeight());
        }
        sheet.setRotation((4 - quarters) * RIGHT_ANGLE % 360);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
