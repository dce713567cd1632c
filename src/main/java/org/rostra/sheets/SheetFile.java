package org.rostra.sheets;

import java.util.List;

/** An opened file that was found harmless. Reading it again gives the same rows. */
public interface SheetFile extends AutoCloseable {
    Format format();

    /** All sheets in their order, hidden ones too. Separated text has one, named like the file. */
    List<Sheet> sheets();

    /** The rows of one of {@link #sheets}. */
    Rows rows(Sheet sheet);

    /** The first visible sheet with something in it; the first visible one where all are empty. */
    default Sheet first() {
        List<Sheet> visible = sheets().stream().filter(sheet -> !sheet.hidden()).toList();
        return visible.stream().filter(sheet -> !sheet.empty()).findFirst().orElseGet(visible::getFirst);
    }

    @Override
    void close();
}
