package org.rostra.sheets;

import java.util.List;

/** Where in a file: the whole of it, an entry of its archive, a sheet, a row, a cell, or a line of text. */
public sealed interface Part {
    Part WHOLE = new Whole();

    record Whole() implements Part {}

    record Entry(String name) implements Part {}

    record InSheet(String sheet) implements Part {}

    record InRow(String sheet, int row) implements Part {}

    record InCell(String sheet, String address) implements Part {}

    record Line(long number) implements Part {}

    /** The bundle key that puts the place into words. */
    default String key() {
        return switch (this) {
            case Whole() -> "sheets.part.whole";
            case Entry(var name) -> "sheets.part.entry";
            case InSheet(var sheet) -> "sheets.part.sheet";
            case InRow(var sheet, var row) -> "sheets.part.row";
            case InCell(var sheet, var address) -> "sheets.part.cell";
            case Line(var number) -> "sheets.part.line";
        };
    }

    /** The arguments of that key; numbers as strings, so that no grouping separators appear in them. */
    default List<Object> arguments() {
        return switch (this) {
            case Whole() -> List.of();
            case Entry(var name) -> List.of(name);
            case InSheet(var sheet) -> List.of(sheet);
            case InRow(var sheet, var row) -> List.of(sheet, Integer.toString(row));
            case InCell(var sheet, var address) -> List.of(sheet, address);
            case Line(var number) -> List.of(Long.toString(number));
        };
    }
}
