package org.rostra.paper.scan;

import java.io.IOException;
import org.rostra.files.JpegCleaner;
import org.rostra.files.KeptFiles;
import org.rostra.print.scan.ScanFault.Reason;

/** A file as it came in. */
public record Upload(String name, byte[] content) {
    /** What one file may have, in MiB. */
    public static final int MOST = (int) (KeptFiles.LARGEST >> 20);

    /**
     * Without what a telephone tells beside the picture, such as where it was taken.
     *
     * @throws ScanRefused if it is a damaged picture
     */
    public Upload plain() {
        boolean jpeg = content.length > 2 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xd8;
        try {
            return jpeg ? new Upload(name, JpegCleaner.cleaned(content)) : this;
        } catch (IOException e) {
            throw ScanRefused.of(name, Reason.BROKEN);
        }
    }

    /** @throws ScanRefused if none was chosen, it is empty, or too large */
    public static void require(String name, long size) {
        if (name.isBlank()) {
            throw ScanRefused.of("none");
        }
        if (size == 0) {
            throw ScanRefused.of("empty", name);
        }
        if (size > KeptFiles.LARGEST) {
            throw ScanRefused.of("too-large", name, MOST);
        }
    }
}
