package org.rostra.registry.intake;

import java.util.EnumMap;
import java.util.Map;

/** The columns of each field, in their order: a {@link Mapping} turned round once, to be asked for every row. */
final class FieldColumns {
    private static final int[] NONE = {};
    private final Map<Field, int[]> columns = new EnumMap<>(Field.class);

    FieldColumns(Mapping mapping) {
        for (Field field : Field.values()) {
            int[] of = mapping.columns().entrySet().stream().filter(entry -> entry.getValue() == field)
                    .mapToInt(Map.Entry::getKey).toArray();
            if (of.length > 0) {
                columns.put(field, of);
            }
        }
    }

    int[] of(Field field) {
        return columns.getOrDefault(field, NONE);
    }

    /** The first text of the row in a column of the field; empty if there is none. */
    String text(StagedRow row, Field field) {
        for (int column : of(field)) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
