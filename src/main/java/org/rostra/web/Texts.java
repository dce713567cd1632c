package org.rostra.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The product's words in one language, and dates and numbers as that language writes them. */
public final class Texts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Locale locale;
    private final Map<String, String> words;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateShort;

    Texts(Locale locale, Map<String, String> words) {
        this.locale = locale;
        this.words = words;
        this.date = DateTimeFormatter.ofPattern(pattern("web.format.date"), locale);
        this.dateShort = DateTimeFormatter.ofPattern(pattern("web.format.date-short"), locale);
    }

    public Locale locale() {
        return locale;
    }

    /** The language as an HTML attribute names it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public boolean english() {
        return locale.equals(Locale.ENGLISH);
    }

    public String get(String key, Object... arguments) {
        String pattern = pattern(key);
        if (arguments.length == 0) {
            return pattern.indexOf('\'') < 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        }
        // A pattern that formats its numbers gets them as numbers; elsewhere they are written without grouping.
        boolean formats = pattern.contains(",number") || pattern.contains(",choice");
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = formats && arguments[i] instanceof Number ? arguments[i] : shown(arguments[i]);
        }
        return new MessageFormat(pattern, locale).format(shown);
    }

    public String get(Message message) {
        return get(message.key(), message.arguments().toArray());
    }

    /** A text of the institution in this language. */
    public String of(Worded text) {
        return text.in(locale);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    /** Month, day and weekday: 9月29日（周二）. */
    public String dateShort(LocalDate day) {
        return dateShort.format(day);
    }

    public String time(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ZONE);
        return date(local.toLocalDate()) + " " + DateTimeFormatter.ofPattern("HH:mm").format(local);
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case LocalDate day -> date(day);
            case Instant at -> time(at);
            case Message message -> get(message);
            case Worded text -> text.in(locale);
            case Integer number -> Integer.toString(number);
            case Long number -> Long.toString(number);
            default -> argument;
        };
    }

    private String pattern(String key) {
        String pattern = words.get(key);
        return pattern == null ? "⟦" + key + "⟧" : pattern;
    }
}
