package org.rostra.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Names the exact content a due date was computed from: the SHA-256 of the years loaded and the fixed holidays. */
public record CalendarVersion(String hash) {

    static CalendarVersion of(Collection<CalendarYear> yearsInOrder, FixedHolidays fixed) {
        String content = yearsInOrder.stream().map(CalendarVersion::text).collect(Collectors.joining())
                + fixed.all().stream().map(CalendarVersion::text).collect(Collectors.joining());
        return new CalendarVersion(HexFormat.of().formatHex(sha256(content)));
    }

    /** The first twelve digits, for people. */
    public String brief() {
        return hash.substring(0, 12);
    }

    private static String text(CalendarYear year) {
        StringBuilder text = new StringBuilder().append(year.year()).append('\n');
        year.notices()
                .forEach(n -> text.append("notice\t").append(n.title()).append('\t').append(n.address()).append('\n'));
        year.days().forEach(d -> text.append(d.off() ? "off\t" : "work\t").append(d.date()).append('\t')
                .append(d.holiday()).append('\n'));
        return text.toString();
    }

    private static String text(FixedHolidays.Fixed fixed) {
        return "fixed\t" + fixed.day() + '\t' + fixed.firstYear() + '\t' + fixed.lastYear() + '\t' + fixed.holiday()
                + '\n';
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
