package org.rostra.print.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.rostra.print.scan.ScanFault.Reason;

/** How large the pictures of a scan may be, found out by their heads before anything unfolds them. */
final class Limits {
    /** A sheet of A4 at 600 dots an inch has 35 million. */
    static final long PIXELS = 40_000_000;
    static final int SIDE = 20_000;
    /** The longer side of a page as it is looked at: A4 at a little more than 200 dots an inch, and once more finer. */
    static final int LOOK = 2_600;
    static final int CLOSER = 3_900;

    private Limits() {
    }

    static void require(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw new ScanFault(Reason.BROKEN);
        }
        if (width > SIDE || height > SIDE || width * height > PIXELS) {
            throw new ScanFault(Reason.TOO_MANY_PIXELS);
        }
    }

    /** A JPEG or PNG as a picture, no larger than is asked for where that can be had by leaving pixels out. */
    static BufferedImage read(byte[] picture, int side) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                require(reader.getWidth(0), reader.getHeight(0));
                int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / side);
                ImageReadParam wanted = reader.getDefaultReadParam();
                wanted.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, wanted);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ScanFault(Reason.BROKEN);
        }
    }

    /** Refuses a JPEG or PNG whose head declares too much. */
    static void head(InputStream picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture)) {
            ImageReader reader = reader(in);
            try {
                reader.setInput(in, true, true);
                require(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new ScanFault(Reason.BROKEN);
        }
        return readers.next();
    }
}
