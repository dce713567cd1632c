package org.rostra.notify;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes days into the calendar format of other programs (RFC 5545): events of a whole day, and nothing else. */
final class ICalendar {
    private static final int OCTETS = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {
    }

    static String of(String name, List<CalendarDay> events) {
        var calendar = new ICalendar();
        calendar.lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rostra//desk//ZH", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "X-WR-CALNAME:" + escaped(name), "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
                "X-PUBLISHED-TTL:PT6H");
        events.forEach(calendar::event);
        calendar.lines("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(CalendarDay event) {
        lines("BEGIN:VEVENT", "UID:" + event.id() + "@rostra", "DTSTAMP:" + INSTANT.format(event.stamp()),
                "DTSTART;VALUE=DATE:" + DAY.format(event.day()), "SUMMARY:" + escaped(event.summary()),
                "URL:" + event.link(), "TRANSP:TRANSPARENT", "END:VEVENT");
    }

    private void lines(String... lines) {
        for (String line : lines) {
            fold(line);
        }
    }

    /** No line is longer than 75 octets, and none is broken within a character. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.append(character);
            octets += size;
        }
        text.append(END);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }
}
