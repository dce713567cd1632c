package org.rostra.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
    @ParameterizedTest
    @ValueSource(strings = {"3 working-days", "60 days", "2 hours", "6 months", "1 years", "9999 days"})
    void textIsReadBack(String text) {
        assertThat(Term.parse(text).text()).isEqualTo(text);
    }

    @Test
    void singularAndSpacesAreAccepted() {
        assertThat(Term.parse(" 1  Working-Day ")).isEqualTo(new Term.WorkingDays(1));
        assertThat(Term.parse("1 month")).isEqualTo(new Term.Months(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "working-days", "0 days", "-1 days", "3 weeks", "30 minutes", "3 working days",
            "1.5 hours", "10000 days", "3 days 4", "3days", "\uff13 days"})
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> Term.parse(text)).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(CalendarRefused.Reason.TERM_UNREADABLE);
            assertThat(refused.arguments()).containsExactly(text);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Term.LONGEST + 1})
    void aTermIsAtLeastOneAndBounded(int count) {
        assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> new Term.Days(count));
    }
}
