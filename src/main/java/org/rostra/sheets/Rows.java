package org.rostra.sheets;

import java.util.Iterator;

/** The rows of a sheet, one after the other; {@code next} may still throw {@link UnreadableSheet}. To be closed. */
public interface Rows extends Iterator<Row>, AutoCloseable {
    @Override
    void close();
}
