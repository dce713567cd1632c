package org.rostra.print.scan;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Pages that can be looked at and cut out. */
sealed interface Source extends Closeable permits PdfSource, PictureSource {
    int pages();

    /** How the name of such a file ends. */
    String ending();

    /** The page in grey, its longer side so long; and how many pictures are on it. */
    PagePictures.Drawn draw(int page, int side, long until) throws IOException;

    /** Adds the page to a document, to be shown turned so by quarters. */
    void copy(int page, int quarters, PDDocument target) throws IOException;
}
