package org.rostra.print.scan;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** A page as a picture in grey. */
record Gray(BufferedImage image) {
    private static final int DARK = 128;
    /** Dust and the shadow at an edge are darker than paper, too: so much of a page may be dark, in thousandths. */
    private static final int DUST = 1;
    private static final int EDGE = 20;

    static Gray blank(int width, int height) {
        var image = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        return new Gray(image);
    }

    /** A pen that draws smoothly; the caller disposes of it. */
    Graphics2D pen() {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }

    /** A piece of it, as many times as large. */
    Gray piece(int x, int y, int width, int height, double times) {
        Gray piece = blank((int) (width * times), (int) (height * times));
        Graphics2D pen = piece.pen();
        pen.drawImage(image, 0, 0, piece.image.getWidth(), piece.image.getHeight(), x, y, x + width, y + height, null);
        pen.dispose();
        return piece;
    }

    LuminanceSource luminance() {
        return new PlanarYUVLuminanceSource(pixels(), image.getWidth(), image.getHeight(), 0, 0, image.getWidth(),
                image.getHeight(), false);
    }

    boolean isBlank() {
        byte[] pixels = pixels();
        int width = image.getWidth();
        int height = image.getHeight();
        int dark = 0;
        for (int y = height / EDGE; y < height - height / EDGE; y++) {
            for (int x = width / EDGE; x < width - width / EDGE; x++) {
                dark += (pixels[y * width + x] & 0xff) < DARK ? 1 : 0;
            }
        }
        return dark * 1000L < (long) DUST * width * height;
    }

    private byte[] pixels() {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
