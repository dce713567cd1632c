package org.rostra.sheets.fill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.xlsx.Escapes;
import org.rostra.sheets.xlsx.XlsxFile;

/** Values as cells: a text is typed as text, whatever it begins with; a day is one where the template shows days. */
final class Values {
    private static final int LONGEST = 32_767;
    private static final long EPOCH = 25_569;
    private static final long EPOCH_1904 = 24_107;

    private final XlsxFile workbook;
    private final String prefix;

    Values(XlsxFile workbook, String prefix) {
        this.workbook = workbook;
        this.prefix = prefix;
    }

    /** The cell from behind its address to its end. */
    String cell(@Nullable Object value, Optional<String> style) {
        String styled = style.map(s -> " s=\"" + Xml.text(s) + "\"").orElse("");
        return styled + switch (value) {
            case null -> "/>";
            case LocalDate day when workbook.day(style.orElse(null)) ->
                number(Long.toString(day.toEpochDay() + (workbook.since1904() ? EPOCH_1904 : EPOCH)));
            case Integer number -> number(number.toString());
            case Long number -> number(number.toString());
            case BigDecimal number -> number(number.toPlainString());
            default -> text(value.toString());
        };
    }

    private String number(String written) {
        return "><%1$sv>%2$s</%1$sv></%1$sc>".formatted(prefix, written);
    }

    private String text(String text) {
        if (text.isEmpty()) {
            return "/>";
        }
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1);
        return " t=\"inlineStr\"><%1$sis><%1$st xml:space=\"preserve\">%2$s</%1$st></%1$sis></%1$sc>".formatted(prefix,
                Xml.text(Escapes.encode(cut)));
    }
}
