package org.rostra.paper.scan;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rostra.paper.PrintCode;
import org.rostra.print.scan.ScanFault;
import org.rostra.print.scan.ScanFile;
import org.rostra.print.scan.SeenPage;

/** One file, all pages of which were looked at; outside of any transaction, since it takes its time. */
public final class Reading implements Closeable {
    /** More pages than these are sorted as a pile, which tells how far it is. */
    private static final int MOST = 40;

    private final String name;
    private final String sha256;
    private final ScanFile file;
    private final byte[] content;
    private final List<SeenPage> pages;

    private Reading(String name, byte[] content, ScanFile file) {
        this.name = name;
        this.content = content;
        this.sha256 = Digest.of(content);
        this.file = file;
        this.pages = IntStream.rangeClosed(1, file.pages()).mapToObj(file::look).toList();
    }

    /** @throws ScanRefused if it cannot be looked at */
    public static Reading of(Upload upload) {
        try {
            byte[] content = upload.plain().content();
            ScanFile file = ScanFile.open(content);
            if (file.pages() > MOST) {
                file.close();
                throw ScanRefused.of("many-pages", upload.name(), MOST);
            }
            return new Reading(upload.name(), content, file);
        } catch (ScanFault fault) {
            throw ScanRefused.of(upload.name(), fault.reason());
        }
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }

    ScanFile file() {
        return file;
    }

    List<SeenPage> pages() {
        return pages;
    }

    /** The codes on it, in the order of its pages. */
    List<PrintCode> codes() {
        return pages.stream().flatMap(page -> ScanMark.on(page).stream()).distinct().toList();
    }

    /** The first page that could not be looked at. */
    Optional<SeenPage> faulty() {
        return pages.stream().filter(page -> page.fault().isPresent()).findFirst();
    }

    @Override
    public void close() {
        file.close();
    }
}
