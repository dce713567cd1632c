package org.rostra.web;

import java.time.format.DateTimeParseException;
import java.time.LocalDate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What was typed into a field of a form. */
public final class Typed {
    private Typed() {
    }

    /** As it came; empty where there is no such field. */
    public static String in(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    /** The day that a field for days sends; nothing where the text is none. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Without what surrounds it; browsers send two characters for the end of a line. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
