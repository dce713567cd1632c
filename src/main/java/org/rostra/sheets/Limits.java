package org.rostra.sheets;

import java.time.Duration;

/**
 * How much of a file is read before it is refused. Sizes are bytes, texts are UTF-16 units.
 *
 * @param fileBytes the file as uploaded
 * @param xlsBytes the same for Excel 97-2003, whose text table is held in memory
 * @param rows rows with something in them, in one sheet
 * @param entryBytes one unpacked entry of the archive
 * @param totalBytes all entries unpacked
 * @param ratio unpacked to packed size of an entry above one megabyte
 * @param sharedTextBytes the table of shared texts, the only part of a workbook held in memory
 * @param time for opening, and again for reading a sheet
 */
public record Limits(long fileBytes, long xlsBytes, int sheets, int rows, int columns, int cellLength, int entries,
        long entryBytes, long totalBytes, int ratio, int sharedTextBytes, Duration time) {
    /** What the product uses where nothing else is set. 32,767 is Excel's own limit for a cell. */
    public static final Limits DEFAULT = new Limits(50L << 20, 20L << 20, 200, 200_000, 256, 32_767, 500, 256L << 20,
            400L << 20, 200, 32 << 20, Duration.ofSeconds(60));

    public Limits withRows(int most) {
        return new Limits(fileBytes, xlsBytes, sheets, most, columns, cellLength, entries, entryBytes, totalBytes,
                ratio, sharedTextBytes, time);
    }

    public Limits withTime(Duration most) {
        return new Limits(fileBytes, xlsBytes, sheets, rows, columns, cellLength, entries, entryBytes, totalBytes,
                ratio, sharedTextBytes, most);
    }
}
