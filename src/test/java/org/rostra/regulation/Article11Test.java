package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostra.policy.BuiltIn.REGULATION;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.rostra.policy.Rule;

/** 第十一条: in force from the day of issue; the publicity department interprets. */
class Article11Test {
    @ParameterizedTest
    @CsvSource({"2018-11-06, false", "2018-11-11, false", "2018-11-12, true", "2026-11-22, true"})
    @Proves("11")
    void no_provision_applies_before_the_day_of_issue(LocalDate day, boolean applies) {
        assertThat(REGULATION.holds(Rule.APPROVAL_BEFORE_OPENING, day)).isEqualTo(applies);
        assertThat(REGULATION.holds(Rule.TIER_TWO, day)).isEqualTo(applies);
    }

    @Test
    @Proves("11")
    void the_right_to_interpret_rests_on_this_article() {
        assertThat(REGULATION.basis(Rule.INTERPRETATION).id().value()).isEqualTo("11");
    }
}
