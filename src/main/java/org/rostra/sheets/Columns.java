package org.rostra.sheets;

/** Column letters and cell addresses. Columns count from 0, rows from 1. */
public final class Columns {
    private Columns() {
    }

    /** The letters of a column: A, B … Z, AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    public static String address(int column, int row) {
        return letters(column) + row;
    }

    /** The column in an address such as {@code AB12}; -1 if there is none within the 16,384 columns Excel has. */
    public static int column(CharSequence address) {
        int column = 0;
        int at = 0;
        while (at < address.length() && at < 4 && isLetter(address.charAt(at))) {
            column = column * 26 + (address.charAt(at) & 0x1f);
            at++;
        }
        return at == 0 || at > 3 || column > 16_384 ? -1 : column - 1;
    }

    /** The row in an address such as {@code AB12}; -1 if there is none within the 1,048,576 rows Excel has. */
    public static int row(CharSequence address) {
        int at = 0;
        while (at < address.length() && (isLetter(address.charAt(at)) || address.charAt(at) == '$')) {
            at++;
        }
        int row = 0;
        for (int from = at; at < address.length(); at++) {
            int digit = address.charAt(at) - '0';
            if (digit < 0 || digit > 9 || at - from > 6) {
                return -1;
            }
            row = row * 10 + digit;
        }
        return row < 1 || row > 1_048_576 ? -1 : row;
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }
}
