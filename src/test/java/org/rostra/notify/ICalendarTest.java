package org.rostra.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** RFC 5545: lines of at most 75 octets, never broken within a character, and nothing that ends a value early. */
class ICalendarTest {
    @Test
    void foldsChineseAt75Octets() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int[] characters = "湖财a ,;\\待\t𬭎龘\n".codePoints().toArray();
        for (int i = 0; i < 300; i++) {
            String summary = random.ints(random.nextInt(120), 0, characters.length).map(at -> characters[at])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            String text = of(summary);
            assertThat(text).endsWith("END:VCALENDAR\r\n");
            for (String line : text.split("\r\n")) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
                assertThat(line).doesNotContain("\n", "\r", "\t");
            }
            String unfolded = text.replace("\r\n ", "");
            String value = Arrays.stream(unfolded.split("\r\n")).filter(line -> line.startsWith("SUMMARY:")).findFirst()
                    .orElseThrow().substring(8);
            assertThat(value.replace("\\\\", "\0").replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",")
                    .replace("\0", "\\")).isEqualTo(summary.replace("\t", ""));
        }
    }

    @Test
    void aLineOf75OctetsStaysWhole() {
        assertThat(of("a".repeat(67))).contains("SUMMARY:" + "a".repeat(67) + "\r\n");
        assertThat(of("a".repeat(68))).contains("SUMMARY:" + "a".repeat(67) + "\r\n a\r\n");
        assertThat(of("湖".repeat(23))).contains("SUMMARY:" + "湖".repeat(22) + "\r\n 湖\r\n");
    }

    @Test
    void isAWholeDay() {
        assertThat(of("x")).contains("DTSTART;VALUE=DATE:20260305\r\n", "DTSTAMP:20260302T020000Z\r\n",
                "UID:00000000-0000-0000-0000-000000000001@rostra\r\n", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    }

    private static String of(String summary) {
        return ICalendar.of("我的事项", List.of(new CalendarDay(new UUID(0, 1), LocalDate.parse("2026-03-05"),
                Instant.parse("2026-03-02T02:00:00Z"), summary, "https://x.example/desk")));
    }
}
