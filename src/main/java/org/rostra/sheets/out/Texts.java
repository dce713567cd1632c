package org.rostra.sheets.out;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Values as text, in the form the reader gives them. */
final class Texts {
    private Texts() {
    }

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime moment -> moment.truncatedTo(ChronoUnit.SECONDS).toString();
            case BigDecimal number -> number.toPlainString();
            case Double number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            default -> value.toString();
        };
    }

    /** The room a text takes, in the width of a digit; Chinese characters take two. */
    static int width(String text) {
        return text.codePoints().map(each -> each >= 0x1100 ? 2 : 1).sum();
    }
}
