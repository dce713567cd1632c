package org.rostra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The compact table that travels with the program says what the published files say, no more and no less. */
class BuiltInYearsTest {
    private final List<CalendarYear> years = CalendarYears.builtIn();

    static Stream<JsonNode> files() {
        return HolidayCn.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void sameDaysAndNoticesAsPublished(JsonNode file) {
        CalendarYear year = years.get(file.get("year").asInt() - HolidayCn.FIRST);

        assertThat(year.days().stream().map(d -> d.date() + " " + d.off() + " " + d.holiday()))
                .containsExactlyInAnyOrderElementsOf(stream(file.get("days")).map(d -> d.get("date").asString() + " "
                        + d.get("isOffDay").asBoolean() + " " + d.get("name").asString()).toList());
        assertThat(year.notices().stream().map(n -> n.address().toString()))
                .containsExactlyElementsOf(stream(file.get("papers")).map(JsonNode::asString).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyHolidayHasAnEnglishName(JsonNode file) {
        HolidayNames names = HolidayNames.builtIn();
        assertThat(stream(file.get("days")).map(d -> names.in(Locale.ENGLISH, d.get("name").asString())))
                .allMatch(name -> name.chars().allMatch(c -> c < 128));
    }

    @Test
    void twentyYearsInOrder() {
        assertThat(years.stream().map(CalendarYear::year))
                .containsExactlyElementsOf(IntStream.rangeClosed(HolidayCn.FIRST, HolidayCn.LAST).boxed().toList());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
