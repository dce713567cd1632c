package org.rostra.paper.scan;

import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.paper.PrintCode;
import org.rostra.print.scan.SeenPage;

/** The check code in what a QR code says: the end of an address, whichever host it names. */
final class ScanMark {
    private static final String BEFORE = "/paper/";

    private ScanMark() {
    }

    static Optional<PrintCode> on(SeenPage page) {
        return page.marks().stream().flatMap(mark -> code(mark)).findFirst();
    }

    private static Stream<PrintCode> code(String mark) {
        int at = mark.lastIndexOf(BEFORE);
        return at < 0 ? Stream.empty() : PrintCode.find(mark.substring(at + BEFORE.length())).stream();
    }
}
