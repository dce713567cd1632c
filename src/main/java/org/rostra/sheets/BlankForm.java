package org.rostra.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rostra.sheets.fill.BlankReader;
import org.rostra.sheets.fill.FormWriter;

/** Somebody else's empty workbook: which of its sheets are to be filled, and what their columns are called. */
public record BlankForm(List<Page> pages) {
    /** Templates are small: what is larger holds something else, or cells somebody coloured down to the last row. */
    public static final Limits LIMITS = new Limits(2L << 20, 2L << 20, 30, 5_000, 256, 32_767, 200, 16L << 20,
            32L << 20, 200, 4 << 20, Duration.ofSeconds(20));
    /** The cells that the rows of a sheet may have, empty ones too. */
    public static final int MOST_CELLS = 40_000;

    /**
     * A sheet with a heading.
     *
     * @param first  the first row to be filled
     * @param footer the row below the free ones, which moves down when they are not enough; 0 where nothing follows
     */
    public record Page(int sheet, String name, int first, int footer, List<Slot> slots) {}

    /**
     * A column.
     *
     * @param index   counted from 0
     * @param choices what its drop-down list offers; empty where anything may be written
     * @param hidden  nobody sees it who opens the file
     */
    public record Slot(int index, String heading, List<String> choices, boolean hidden) {}

    /**
     * Reads the headings; empty where no sheet has any.
     *
     * @throws UnreadableSheet if it is not a workbook, not harmless, or larger than a template
     */
    public static Optional<BlankForm> read(Path file, String name) throws IOException {
        List<Page> pages = new BlankReader(file, name).pages();
        return pages.isEmpty() ? Optional.empty() : Optional.of(new BlankForm(pages));
    }

    public Optional<Page> page(int sheet) {
        return pages.stream().filter(page -> page.sheet() == sheet).findFirst();
    }

    /**
     * Fills the sheet row by row in the given columns; everything else stays as it is. Closing ends the file and leaves
     * the stream open.
     */
    public static SheetWriter fill(Path template, Page page, List<Integer> columns, OutputStream out)
            throws IOException {
        return new FormWriter(template, page, columns, out);
    }
}
