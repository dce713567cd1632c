package org.rostra.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as an image, one dot for each of its modules times a factor. */
public final class QrCode {
    private static final int FACTOR = 4;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {
    }

    static byte[] png(String text) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 1));
            var out = new ByteArrayOutputStream();
            ImageIO.write(image(dots), "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The image as an address that a page can show. */
    public static String dataUri(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
    }

    private static BufferedImage image(BitMatrix dots) {
        int side = dots.getWidth() * FACTOR;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                image.setRGB(x, y, dots.get(x / FACTOR, y / FACTOR) ? BLACK : WHITE);
            }
        }
        return image;
    }
}
