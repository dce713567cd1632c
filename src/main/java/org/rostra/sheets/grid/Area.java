package org.rostra.sheets.grid;

import java.util.Optional;
import org.rostra.sheets.Columns;

/** A rectangle of cells; columns from 0, rows from 1, all four inside. */
public record Area(int left, int top, int right, int bottom) {
    /** Reads {@code A1:C3}; nothing where it is not of this form. */
    public static Optional<Area> of(String written) {
        int colon = written.indexOf(':');
        String from = colon < 0 ? written : written.substring(0, colon);
        String to = written.substring(colon + 1);
        Area area = new Area(Columns.column(from), Columns.row(from), Columns.column(to), Columns.row(to));
        boolean right = area.left >= 0 && area.top > 0 && area.right >= area.left && area.bottom >= area.top;
        return right ? Optional.of(area) : Optional.empty();
    }

    boolean coversMoreThanOne() {
        return left != right || top != bottom;
    }
}
