package org.rostra.sheets.fill;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** What stands below the rows that were filled, and what refers to them: moved, stretched, or undone where it would hide values. */
record Tail(Element root, Shift shift) {
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2");

    /** Rows that were not filled, those of the footer with their new numbers. */
    void rows(List<Element> rows, Element data) {
        for (Element row : rows) {
            BlankReader.number(row, "r").ifPresent(r -> {
                row.setAttribute("r", Integer.toString(shift.row(r)));
                Dom.children(row, "c").forEach(this::cell);
                data.appendChild(row);
            });
        }
    }

    private void cell(Element cell) {
        Span.of(cell.getAttribute("r")).ifPresent(at -> cell.setAttribute("r",
                at.rows(shift.row(at.top()), shift.row(at.bottom())).text()));
        Dom.child(cell, "f").ifPresent(formula -> {
            formula.setTextContent(shift.formula(formula.getTextContent()));
            if (formula.hasAttribute("ref")) {
                formula.setAttribute("ref", shift.areas(formula.getAttribute("ref")));
            }
        });
    }

    /** Merges, drop-downs, conditions, links, breaks: everything that stands behind the rows. */
    void references(Element data) {
        for (Element part : Dom.children(root)) {
            if (part != data && part.compareDocumentPosition(data) == org.w3c.dom.Node.DOCUMENT_POSITION_PRECEDING) {
                part(part);
            }
        }
    }

    private void part(Element part) {
        if ("mergeCells".equals(part.getLocalName())) {
            merges(part);
            return;
        }
        for (Element one : Dom.all(part)) {
            for (String attribute : List.of("ref", "sqref")) {
                if (one.hasAttribute(attribute)) {
                    one.setAttribute(attribute, shift.areas(one.getAttribute(attribute)));
                }
            }
            String name = String.valueOf(one.getLocalName());
            if (name.equals("sqref")) {
                one.setTextContent(shift.areas(one.getTextContent()));
            } else if (FORMULAS.contains(name) && Dom.children(one).isEmpty()) {
                one.setTextContent(shift.formula(one.getTextContent()));
            } else if (name.equals("brk") && "rowBreaks".equals(part.getLocalName())) {
                BlankReader.number(one, "id").ifPresent(id -> one.setAttribute("id",
                        Integer.toString(shift.row(id + 1) - 1)));
            }
        }
    }

    private void merges(Element merges) {
        List<Element> all = Dom.children(merges, "mergeCell");
        List<Span> across = all.stream().flatMap(one -> Span.of(one.getAttribute("ref")).stream())
                .filter(span -> span.top() == shift.first() && span.bottom() == span.top()
                        && span.top() < shift.footer())
                .toList();
        all.forEach(one -> Span.of(one.getAttribute("ref")).flatMap(this::kept).ifPresentOrElse(
                span -> one.setAttribute("ref", span.text()), () -> merges.removeChild(one)));
        for (int row = shift.first(); row <= shift.last(); row++) {
            for (Span span : across) {
                Element one = (Element) all.getFirst().cloneNode(false);
                one.setAttribute("ref", span.rows(row, row).text());
                merges.appendChild(one);
            }
        }
        int left = Dom.children(merges, "mergeCell").size();
        merges.setAttribute("count", Integer.toString(left));
        if (left == 0) {
            root.removeChild(merges);
        }
    }

    /** Merges over several rows that were filled would hide values; those of filled rows are set anew. */
    private Optional<Span> kept(Span span) {
        if (span.bottom() < shift.first() || span.top() >= shift.footer()) {
            return Optional.of(span.rows(shift.row(span.top()), shift.row(span.bottom())));
        }
        return span.top() > shift.last() && span.bottom() < shift.footer() ? Optional.of(span) : Optional.empty();
    }
}
