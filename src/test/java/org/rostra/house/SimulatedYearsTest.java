package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.house.SimulatedYears.Year;

/** 失管: however people come and go, no account is in nobody's hands for a day without somebody who answers for it. */
class SimulatedYearsTest {
    private static final long SEED = 20221101;

    @Test
    @Tag("deep")
    void aWholeUniversityForFourYears() {
        System.out.println("seed " + SEED);
        try (var life = new SimulatedYears(SEED, 300, 2000)) {
            Map<Integer, Year> all = life.run(4);
            all.forEach((year, told) -> System.out.println(year + ": " + told));
            assertThat(life.holes()).isEmpty();
            assertThat(all.values()).allSatisfy(year -> {
                assertThat(year.left()).isPositive();
                assertThat(year.handedOver()).isPositive();
            });
            // Otherwise nothing was tried.
            assertThat(all.values().stream().mapToLong(Year::orphaned).sum()).isPositive();
        }
    }
}
