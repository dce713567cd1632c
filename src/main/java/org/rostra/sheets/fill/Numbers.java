package org.rostra.sheets.fill;

import org.rostra.sheets.Columns;
import org.w3c.dom.Element;

/** Some programs leave out where rows and cells stand: it is written in. */
record Numbers(Element data) {
    void complete() {
        int row = 0;
        for (Element one : Dom.children(data, "row")) {
            row = BlankReader.number(one, "r").orElse(row + 1);
            one.setAttribute("r", Integer.toString(row));
            int column = -1;
            for (Element cell : Dom.children(one, "c")) {
                column = cell.hasAttribute("r") ? Columns.column(cell.getAttribute("r")) : column + 1;
                cell.setAttribute("r", Columns.address(column, row));
            }
        }
    }
}
