package org.rostra.sheets.fill;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.w3c.dom.Document;

/** The entries of a package, whose names differ by more than case. */
final class Zips {
    private Zips() {
    }

    static Document part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = Collections.list(zip.entries()).stream()
                .filter(one -> one.getName().equalsIgnoreCase(name)).map(ZipEntry.class::cast).findFirst()
                .orElseThrow(() -> new FileNotFoundException(name));
        try (InputStream in = zip.getInputStream(entry)) {
            return Dom.read(in);
        }
    }
}
