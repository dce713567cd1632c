package org.rostra.sheets.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.Cell;

/**
 * How a workbook shows a number: as a day, a length of time, padded with zeros, rounded, as a percentage. Grouping and
 * currency signs are left out, long numbers keep every digit, nothing is shown in scientific notation.
 */
public final class NumberFormat {
    /** No format: the number itself. */
    public static final NumberFormat GENERAL = new NumberFormat(Shown.PLAIN, false, 0);

    private static final Pattern FIXED = Pattern.compile("[#,]*(0+)(?:\\.(0+))?(%?)(?:_.|\\\\ | )*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]hHmMsS]*\\]|\\[[^\\]]{3,}\\]");
    private static final Pattern ELAPSED = Pattern.compile("(?i).*\\[(h+|m+|s+)\\].*");
    private static final int EXACT_DIGITS = 15;

    private enum Shown {
        PLAIN, PADDED, ROUNDED, PERCENT, DAY, ELAPSED
    }

    private final Shown shown;
    private final boolean time;
    private final int digits;

    private NumberFormat(Shown shown, boolean time, int digits) {
        this.shown = shown;
        this.time = time;
        this.digits = digits;
    }

    /** The format of an id and its code; a code that is absent is the built-in one of that id. */
    public static NumberFormat of(int id, @Nullable String written) {
        if (written == null && (id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            // East Asian programs keep these ids for dates and times; 32 to 35 and 55, 56 among them show a time only.
            return new NumberFormat(Shown.DAY, id >= 32 && id <= 35 || id == 55 || id == 56, 0);
        }
        String code = written == null ? BuiltinFormats.getBuiltinFormat(id) : written;
        if (code == null || code.length() > 255) {
            return GENERAL;
        }
        if (ELAPSED.matcher(code).matches()) {
            return new NumberFormat(Shown.ELAPSED, true, 0);
        }
        if (DateUtil.isADateFormat(id, code)) {
            String letters = QUOTED.matcher(code).replaceAll("");
            return new NumberFormat(Shown.DAY, letters.matches("(?is).*[hs].*"), 0);
        }
        return fixed(code);
    }

    private static NumberFormat fixed(String code) {
        int section = code.indexOf(';');
        Matcher matcher = FIXED.matcher(section < 0 ? code : code.substring(0, section));
        if (!matcher.matches()) {
            return GENERAL;
        }
        String decimals = matcher.group(2);
        int scale = decimals == null ? 0 : decimals.length();
        if (!matcher.group(3).isEmpty()) {
            return new NumberFormat(Shown.PERCENT, false, scale);
        }
        boolean padded = matcher.group(1).length() > 1 && scale == 0;
        return padded
                ? new NumberFormat(Shown.PADDED, false, matcher.group(1).length())
                : new NumberFormat(Shown.ROUNDED, false, scale);
    }

    /** True where a number is shown as a day. */
    public boolean day() {
        return shown == Shown.DAY;
    }

    /** A number as the file writes it. */
    public Cell show(String written, boolean since1904) {
        if (shown == Shown.PLAIN && isPlainInteger(written)) {
            return Cell.of(Cell.Kind.NUMBER, written);
        }
        BigDecimal value;
        try {
            value = written.length() > 400 ? null : new BigDecimal(written.strip());
        } catch (NumberFormatException notANumber) {
            value = null;
        }
        return value == null || Math.abs((long) value.scale() - value.precision()) > 400
                ? Cell.text(written)
                : show(value, since1904);
    }

    /** A number as a binary file holds it. */
    public Cell show(double value, boolean since1904) {
        return Double.isFinite(value) ? show(BigDecimal.valueOf(value), since1904) : Cell.EMPTY;
    }

    private Cell show(BigDecimal value, boolean since1904) {
        double serial = value.doubleValue();
        return switch (shown) {
            case DAY -> Dates.isSerial(serial)
                    ? Cell.of(Cell.Kind.DATE, Dates.text(serial, since1904, time))
                    : number(plain(value));
            case ELAPSED -> Dates.isSerial(serial)
                    ? Cell.of(Cell.Kind.DATE, Dates.elapsed(serial))
                    : number(plain(value));
            case PLAIN -> number(plain(value));
            case PADDED -> number(padded(plain(value.setScale(0, RoundingMode.HALF_UP))));
            case ROUNDED -> number(plain(value.setScale(Math.min(value.scale(), digits), RoundingMode.HALF_UP)));
            case PERCENT -> number(plain(value.movePointRight(2).setScale(digits, RoundingMode.HALF_UP)) + "%");
        };
    }

    private String padded(String plain) {
        boolean negative = plain.startsWith("-");
        String figures = negative ? plain.substring(1) : plain;
        return (negative ? "-" : "") + "0".repeat(Math.max(0, digits - figures.length())) + figures;
    }

    private static Cell number(String plain) {
        return Cell.of(Cell.Kind.NUMBER, plain);
    }

    /** Fractions are binary and shown to the 15 figures that are meant; whole numbers keep all they have. */
    private static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal bare = value.stripTrailingZeros();
        if (bare.scale() > 0 && bare.precision() > EXACT_DIGITS) {
            bare = bare.round(new MathContext(EXACT_DIGITS, RoundingMode.HALF_UP)).stripTrailingZeros();
        }
        return bare.toPlainString();
    }

    private static boolean isPlainInteger(String written) {
        int from = written.startsWith("-") ? 1 : 0;
        int length = written.length() - from;
        if (length == 0 || length > 40 || written.charAt(from) == '0' && (length > 1 || from == 1)) {
            return false;
        }
        for (int at = from; at < written.length(); at++) {
            if (written.charAt(at) < '0' || written.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
