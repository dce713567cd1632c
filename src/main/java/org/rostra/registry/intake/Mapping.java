package org.rostra.registry.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a sheet are understood.
 *
 * @param columns  fields by column counted from 0; a column without one is kept as an extra field of the account
 * @param platform of every account whose row does not tell
 * @param unit     of every account whose row names none
 */
public record Mapping(int sheet, Map<Integer, Field> columns, @Nullable String platform, @Nullable UUID unit) {
    public Mapping {
        columns = new TreeMap<>(columns);
    }

    public boolean has(Field field) {
        return columns.containsValue(field);
    }

    /** Whether rows can be judged: every account has a name, and something tells its platform. */
    public boolean complete() {
        return has(Field.NAME)
                && (platform != null || has(Field.PLATFORM) || has(Field.LINK) || has(Field.ID));
    }
}
