package org.rostra.print.scan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the QR codes on a page, however it lies. */
final class QrFinder {
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final List<Function<LuminanceSource, Binarizer>> WAYS = List.of(HybridBinarizer::new,
            GlobalHistogramBinarizer::new);
    private static final int RIGHT_ANGLE = 90;
    /** How much larger a corner is looked at where the whole page showed nothing. */
    private static final double[] TIMES = {1, 1.6, 0.7};

    private QrFinder() {
    }

    /** A code: what it says, and by how many quarters, clockwise, it lies turned. */
    record Found(String text, int quarters) {}

    /** Those that can be read: on the whole page, else in its corners, where a form bears its own. */
    static List<Found> in(Gray page) {
        List<Found> found = once(page);
        return found.isEmpty() ? corners(page) : found;
    }

    private static List<Found> corners(Gray page) {
        int width = page.image().getWidth();
        int height = page.image().getHeight();
        int wide = width / 2;
        int tall = height / 2;
        for (double times : TIMES) {
            for (int corner = 0; corner < 4; corner++) {
                List<Found> found = once(page.piece(corner % 2 == 0 ? width - wide : 0, corner < 2 ? 0 : height - tall,
                        wide, tall, times));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static List<Found> once(Gray picture) {
        for (Function<LuminanceSource, Binarizer> way : WAYS) {
            try {
                Result[] results = new QRCodeMultiReader()
                        .decodeMultiple(new BinaryBitmap(way.apply(picture.luminance())), HARD);
                return Stream.of(results).filter(one -> one.getText() != null)
                        .map(one -> new Found(one.getText(), quarters(one.getResultPoints()))).toList();
            } catch (NotFoundException _) {
                // The other way may see it.
            }
        }
        return List.of();
    }

    /** The points are bottom left, top left, top right, as the code itself lies. */
    private static int quarters(ResultPoint[] points) {
        double angle = Math.toDegrees(Math.atan2(points[2].getY() - points[1].getY(),
                points[2].getX() - points[1].getX()));
        return Math.floorMod((int) Math.round(angle / RIGHT_ANGLE), 4);
    }
}
