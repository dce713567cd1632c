package org.rostra.print.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.rostra.print.scan.ScanFault.Reason;

/**
 * The pictures of a page, where they stand on it, and nothing else: a scan has nothing else, and what else a page can
 * hold need not be understood to find the code on it.
 */
final class PagePictures extends PDFGraphicsStreamEngine {
    private static final Set<String> NEEDED = Set.of("q", "Q", "cm", "Do", "BI");
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_PICTURES = 400;
    private static final int DEEP = 12;

    private final Graphics2D pen;
    private final AffineTransform toPage;
    private final double scale;
    private final long until;
    private int steps;
    private int pictures;
    private int depth;

    private PagePictures(PDPage page, Graphics2D pen, AffineTransform toPage, double scale, long until) {
        super(page);
        this.pen = pen;
        this.toPage = toPage;
        this.scale = scale;
        this.until = until;
    }

    /** What was drawn of a page. */
    record Drawn(Gray page, int pictures) {}

    /** @param until by {@link System#nanoTime} */
    static Drawn of(PDPage page, int side, long until) throws IOException {
        page.getContentStreams().forEachRemaining(stream -> Folded.plain(stream.getCOSObject()));
        PDRectangle box = page.getCropBox();
        double scale = side / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        Gray gray = Gray.blank((int) (box.getWidth() * scale), (int) (box.getHeight() * scale));
        Graphics2D pen = gray.pen();
        try {
            var toPage = new AffineTransform(scale, 0, 0, -scale, -box.getLowerLeftX() * scale,
                    box.getUpperRightY() * scale);
            var engine = new PagePictures(page, pen, toPage, scale, until);
            engine.processPage(page);
            return new Drawn(gray, engine.pictures);
        } finally {
            pen.dispose();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS || System.nanoTime() > until) {
            throw new ScanFault(Reason.TOO_SLOW);
        }
        if (!NEEDED.contains(operator.getName())) {
            return;
        }
        if (operator.getName().equals("BI")) {
            Folded.inline(operator.getImageParameters(), operator.getImageData().length);
        }
        if (operator.getName().equals("Do") && !operands.isEmpty() && operands.getFirst() instanceof COSName name) {
            require(name);
        }
        super.processOperator(operator, operands);
    }

    /** Looks at a picture before it is so much as opened. */
    private void require(COSName name) throws IOException {
        COSBase all = getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT);
        COSBase named = all instanceof org.apache.pdfbox.cos.COSDictionary dictionary
                ? dictionary.getDictionaryObject(name)
                : null;
        if (named instanceof COSStream stream) {
            if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
                Folded.plain(stream);
            } else {
                Folded.picture(stream);
            }
        }
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
        if (++pictures > MOST_PICTURES) {
            throw new ScanFault(Reason.TOO_COMPLEX);
        }
        AffineTransform place = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        double width = Math.hypot(place.getScaleX(), place.getShearY()) * scale;
        int every = (int) Math.max(1, picture.getWidth() / Math.max(1, width));
        var whole = new Rectangle(picture.getWidth(), picture.getHeight());
        BufferedImage image = picture.isStencil()
                ? picture.getStencilImage(Color.BLACK)
                : picture.getImage(whole, every);
        var all = new AffineTransform(toPage);
        all.concatenate(place);
        all.concatenate(new AffineTransform(1.0 / image.getWidth(), 0, 0, -1.0 / image.getHeight(), 0, 1));
        pen.drawImage(image, all, null);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++depth > DEEP) {
            throw new ScanFault(Reason.TOO_COMPLEX);
        }
        super.showForm(form);
        depth--;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        showForm(form);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        // Lines are no pictures; here and below.
    }

    @Override
    public void clip(int rule) {
        // What a clip hides, a camera saw.
    }

    @Override
    public void moveTo(float x, float y) {
        // No line is drawn.
    }

    @Override
    public void lineTo(float x, float y) {
        // No line is drawn.
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        // No line is drawn.
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Double();
    }

    @Override
    public void closePath() {
        // No line is drawn.
    }

    @Override
    public void endPath() {
        // No line is drawn.
    }

    @Override
    public void strokePath() {
        // No line is drawn.
    }

    @Override
    public void fillPath(int rule) {
        // No line is drawn.
    }

    @Override
    public void fillAndStrokePath(int rule) {
        // No line is drawn.
    }

    @Override
    public void shadingFill(COSName name) {
        // No line is drawn.
    }
}
