package org.rostra.sheets.fill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Sheet;
import org.rostra.sheets.xlsx.XlsxFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The drop-down lists of a sheet, also those that stand in another sheet or under a name, or in an extension. */
final class Choices {
    private record Offer(List<Span> where, List<String> values) {}

    private final XlsxFile workbook;
    private final Sheet sheet;
    private final Document names;
    private final List<Offer> offers = new ArrayList<>();

    Choices(XlsxFile workbook, Sheet sheet, Document part, Document names) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.names = names;
        Dom.all(part.getDocumentElement()).stream().filter(one -> "dataValidation".equals(one.getLocalName()))
                .filter(one -> one.getAttribute("type").equals("list")).forEach(this::add);
    }

    /** What the cell offers; empty where it has no list, or one that is computed. */
    List<String> of(int row, int column) {
        return offers.stream().filter(one -> one.where.stream().anyMatch(span -> span.holds(row, column)))
                .map(Offer::values).findFirst().orElse(List.of());
    }

    private void add(Element validation) {
        String where = Optional.of(validation.getAttribute("sqref")).filter(text -> !text.isEmpty())
                .or(() -> Dom.child(validation, "sqref").map(Element::getTextContent)).orElse("");
        String formula = Dom.child(validation, "formula1").map(Element::getTextContent).orElse("").strip();
        List<Span> spans = Arrays.stream(where.strip().split("\\s+")).flatMap(one -> Span.of(one).stream()).toList();
        offers.add(new Offer(spans, values(formula, true)));
    }

    private List<String> values(String formula, boolean named) {
        if (formula.startsWith("\"") && formula.endsWith("\"") && formula.length() > 1) {
            return Stream.of(formula.substring(1, formula.length() - 1).replace("\"\"", "\"").split(","))
                    .map(String::strip).filter(text -> !text.isEmpty()).toList();
        }
        int mark = formula.lastIndexOf('!');
        Optional<Span> span = Span.of(formula.substring(mark + 1));
        if (span.isPresent()) {
            String name = mark < 0
                    ? sheet.name()
                    : formula.substring(0, mark).replaceAll("^'|'$", "")
                            .replace("''", "'");
            return workbook.sheets().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst()
                    .map(one -> cells(one, span.get())).orElse(List.of());
        }
        return named ? named(formula) : List.of();
    }

    private List<String> named(String name) {
        return Dom.all(names.getDocumentElement()).stream().filter(one -> "definedName".equals(one.getLocalName()))
                .filter(one -> one.getAttribute("name").equalsIgnoreCase(name)).findFirst()
                .map(one -> values(one.getTextContent().strip(), false)).orElse(List.of());
    }

    private List<String> cells(Sheet from, Span span) {
        List<String> values = new ArrayList<>();
        try (Rows rows = workbook.rows(from)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                for (int column = span.left(); column <= span.right(); column++) {
                    if (span.holds(row.number(), column) && !row.cell(column).blank()) {
                        values.add(row.text(column));
                    }
                }
            }
        }
        return values;
    }
}
