package org.rostra.registry.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rostra.sheets.Columns;
import org.rostra.sheets.HeaderGuess;
import org.rostra.sheets.Sheet;

/**
 * What stands above the rows of a sheet.
 *
 * @param firstRow number of the first row below the header
 * @param title    the texts above the header
 * @param columns  the names of the columns, from column A on
 */
public record SheetHead(int index, String name, int firstRow, String title, List<String> columns) {
    static SheetHead of(Sheet sheet, List<StagedRow> first, HeaderGuess guess) {
        List<String> titles = new ArrayList<>();
        first.stream().filter(row -> row.number() < guess.row().orElse(0))
                .forEach(row -> row.cells().stream().filter(text -> !text.isEmpty()).distinct().forEach(titles::add));
        return new SheetHead(sheet.index(), sheet.name(), guess.firstDataRow(), String.join(" ", titles),
                guess.columns().stream().map(HeaderGuess.Column::name).toList());
    }

    /** The name of a column, also of one that only later rows reach. */
    public String column(int index) {
        return index < columns.size() ? columns.get(index) : Columns.letters(index);
    }

    /** The same as the reader of sheets says it. */
    public HeaderGuess asGuess() {
        List<HeaderGuess.Column> named = new ArrayList<>();
        columns.forEach(
                column -> named.add(new HeaderGuess.Column(named.size(), Columns.letters(named.size()), column)));
        return new HeaderGuess(OptionalInt.empty(), firstRow, named);
    }
}
