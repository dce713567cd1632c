package org.rostra.print.scan;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rostra.print.scan.PagePictures.Drawn;
import org.rostra.print.scan.QrFinder.Found;
import org.rostra.print.scan.ScanFault.Reason;

/** A scan: a PDF, or one page as a JPEG or PNG, whatever its name says. Closed by whoever opened it. */
public final class ScanFile implements Closeable {
    /** So many pages are taken at once. */
    public static final int MOST_PAGES = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A page lies unfolded in memory while it is looked at: not many at once. */
    private static final Semaphore LOOKING = new Semaphore(2);

    private final Source source;

    private ScanFile(Source source) {
        this.source = source;
    }

    /** A page to be cut out, to be shown turned upright. */
    public record Cut(ScanFile file, int page, int quarters) {}

    /** @throws ScanFault if it cannot be looked at */
    public static ScanFile open(byte[] content) {
        var file = new ScanFile(source(content));
        if (file.pages() > MOST_PAGES) {
            file.close();
            throw new ScanFault(Reason.TOO_MANY_PAGES);
        }
        if (file.pages() == 0) {
            file.close();
            throw new ScanFault(Reason.BROKEN);
        }
        return file;
    }

    private static Source source(byte[] content) {
        try {
            if (starts(content, '%', 'P', 'D', 'F', '-')) {
                return PdfSource.open(content);
            }
            if (starts(content, 0xff, 0xd8, 0xff)) {
                return PictureSource.open(content, true);
            }
            if (starts(content, 0x89, 'P', 'N', 'G')) {
                return PictureSource.open(content, false);
            }
        } catch (IOException e) {
            throw new ScanFault(Reason.BROKEN);
        }
        throw new ScanFault(Reason.OTHER_KIND);
    }

    public int pages() {
        return source.pages();
    }

    /** How the name of such a file ends. */
    public String ending() {
        return source.ending();
    }

    /** What is on a page; a page that cannot be looked at says why, and the others are as they are. */
    public SeenPage look(int page) {
        LOOKING.acquireUninterruptibly();
        try {
            return looked(page);
        } catch (ScanFault fault) {
            return SeenPage.faulty(page, fault.reason());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return SeenPage.faulty(page, Reason.BROKEN);
        } finally {
            LOOKING.release();
        }
    }

    private SeenPage looked(int page) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Drawn drawn = source.draw(page, Limits.LOOK, until);
        boolean blank = drawn.pictures() > 0 && drawn.page().isBlank();
        List<Found> found = blank || drawn.pictures() == 0 ? List.of() : QrFinder.in(drawn.page());
        if (found.isEmpty() && !blank && drawn.pictures() > 0) {
            found = QrFinder.in(source.draw(page, Limits.CLOSER, until).page());
        }
        return new SeenPage(page, found.stream().map(Found::text).distinct().toList(),
                found.isEmpty() ? 0 : found.getFirst().quarters(), blank, Optional.empty());
    }

    /** The pages as one PDF, in this order. */
    public static byte[] cut(List<Cut> pages) {
        try (var target = new PDDocument()) {
            for (Cut one : pages) {
                one.file.source.copy(one.page, one.quarters, target);
            }
            var out = new ByteArrayOutputStream();
            target.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new ScanFault(Reason.BROKEN);
        }
    }

    private static boolean starts(byte[] content, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (content.length <= i || (content[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new ScanFault(Reason.BROKEN);
        }
    }
}
