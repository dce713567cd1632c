package org.rostra.sheets;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a person says the columns of a sheet hold: a form with one choice for each column, as {@code c/columns} shows it. */
public final class ColumnChoice {
    private static final String BEGIN = "c";
    private static final Pattern NAME = Pattern.compile(BEGIN + "\\d{1,3}");

    private ColumnChoice() {
    }

    /** The name of the choice for a column counted from 0. */
    public static String name(int column) {
        return BEGIN + column;
    }

    /**
     * The fields chosen, by column; a column for which none is chosen is left out.
     *
     * @throws IllegalArgumentException if a value is no field
     */
    public static <F extends Enum<F>> Map<Integer, F> read(Map<String, String> form, Class<F> fields) {
        Map<Integer, F> chosen = new TreeMap<>();
        form.forEach((name, value) -> {
            if (NAME.matcher(name).matches() && !value.isEmpty()) {
                chosen.put(Integer.valueOf(name.substring(BEGIN.length())), Enum.valueOf(fields, value));
            }
        });
        return chosen;
    }
}
