package org.rostra.sheets.fill;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.Columns;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Casts rows of a sheet from a row of the template: its height, its styles, its formulas; the values are put in. */
final class Mould {
    private final Map<Integer, Element> cells = new TreeMap<>();
    private final String prefix;
    private final @Nullable Element row;
    private final int number;

    /** @param row none where the template has no such row */
    Mould(String prefix, @Nullable Element row, int number) {
        this.prefix = prefix;
        this.row = row;
        this.number = number;
        if (row != null) {
            Dom.children(row, "c").forEach(cell -> cells.put(Columns.column(cell.getAttribute("r")), cell));
        }
    }

    Optional<String> style(int column) {
        return Optional.ofNullable(cells.get(column)).map(cell -> cell.getAttribute("s")).filter(s -> !s.isEmpty());
    }

    /**
     * The row of that number.
     *
     * @param values by column, what stands in the cell as the part writes it: begun after the address, not yet ended
     * @param own    true for the template's own row, whose other cells stay as they are
     */
    String cast(int at, Map<Integer, String> values, boolean own) {
        StringBuilder text = new StringBuilder().append('<').append(prefix).append("row r=\"").append(at).append('"');
        if (row != null) {
            attributes(text, row, "r", "spans");
        }
        text.append('>');
        Map<Integer, String> all = new TreeMap<>(values);
        cells.forEach((column, cell) -> all.computeIfAbsent(column, _ -> kept(cell, at, own)));
        all.forEach((column, value) -> text.append('<').append(prefix).append("c r=\"")
                .append(Columns.address(column, at)).append('"').append(value));
        return text.append("</").append(prefix).append("row>").toString();
    }

    private String kept(Element cell, int at, boolean own) {
        StringBuilder text = new StringBuilder();
        if (own) {
            attributes(text, cell, "r");
            text.append('>');
            Dom.children(cell).forEach(child -> raw(text, child));
            return text.append("</").append(prefix).append("c>").toString();
        }
        Optional<String> formula = Dom.child(cell, "f").filter(f -> !f.hasAttribute("t")).map(Element::getTextContent);
        if (cell.hasAttribute("s")) {
            text.append(" s=\"").append(cell.getAttribute("s")).append('"');
        }
        return formula
                .map(f -> text.append("><").append(prefix).append("f>").append(Xml.text(Shift.down(f, at - number)))
                        .append("</").append(prefix).append("f></").append(prefix).append("c>").toString())
                .orElseGet(() -> text.append("/>").toString());
    }

    private static void attributes(StringBuilder text, Element element, String... without) {
        var attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            Attr one = (Attr) attributes.item(at);
            if (java.util.Arrays.stream(without).noneMatch(one.getName()::equals)) {
                text.append(' ').append(one.getName()).append("=\"").append(Xml.text(one.getValue())).append('"');
            }
        }
    }

    private static void raw(StringBuilder text, Element element) {
        text.append('<').append(element.getNodeName());
        attributes(text, element);
        text.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                raw(text, inner);
            } else {
                text.append(Xml.text(child.getTextContent()));
            }
        }
        text.append("</").append(element.getNodeName()).append('>');
    }
}
