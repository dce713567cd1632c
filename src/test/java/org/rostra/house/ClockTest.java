package org.rostra.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** Law 2: one clock gives the time; nothing of law asks the machine. */
class ClockTest {
    /** Commands and the launcher speak of the machine they run on, not of deadlines. */
    private static final String[] OUTSIDE = {"org.rostra.database..", "org.rostra.commands..", "org.rostra.sheets.."};

    @Test
    void nobodyAsksTheMachineForTheTime() {
        noClasses().that().resideOutsideOfPackages(OUTSIDE)
                .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(OffsetDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now").orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone").check(ArrowsTest.HOUSE);
    }
}
