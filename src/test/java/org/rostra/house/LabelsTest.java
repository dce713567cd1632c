package org.rostra.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.security.House;
import org.springframework.context.annotation.Bean;
import picocli.CommandLine.Command;
import stray.StrayJobs;

/** Law 5: jobs and commands name one action, as handlers do. */
class LabelsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyJobNamesItsAction() {
        methods().that().areAnnotatedWith(Bean.class).and().haveRawReturnType(assignableTo(Task.class)).should()
                .beAnnotatedWith(Does.class).check(ArrowsTest.HOUSE);
    }

    @Test
    void everyCommandNamesItsAction() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Command.class).and().haveName("call").should()
                .beAnnotatedWith(Does.class).check(ArrowsTest.HOUSE);
        classes().that().areAnnotatedWith(Command.class).and().areTopLevelClasses().should()
                .beAssignableTo(Callable.class).check(ArrowsTest.HOUSE);
    }

    @Test
    void aJobWithoutOneStopsTheStart() {
        assertThatThrownBy(() -> House.with(DATABASE, new Class<?>[]{StrayJobs.Forgotten.class}))
                .hasMessageContaining("forgottenJob");
    }

    @Test
    void aJobThatTakesWhatIsAPersonsStopsTheStart() {
        assertThatThrownBy(() -> House.with(DATABASE, new Class<?>[]{StrayJobs.Presuming.class}))
                .hasMessageContaining("presumingJob");
    }

    @Test
    void theSystemMayDoItsJobsAndNothingOfAPerson() {
        try (House house = House.on(DATABASE)) {
            Access access = house.bean(Access.class);
            assertThat(access.open(Act.bySystem(House.now()))).containsExactlyInAnyOrder(Action.APPROVAL_LAPSE,
                    Action.BULK_RESUME,
                    Action.CALENDAR_FOLLOW, Action.CERTIFICATE_WATCH, Action.LETTERS_WRITE, Action.LETTERS_DELIVER,
                    Action.REORGANISATION_CARRY_OUT,
                    Action.CUSTODY_WATCH, Action.GROUP_WATCH, Action.REVIEW_WATCH, Action.RECORDS_WATCH,
                    Action.IMPORT_EXPIRE, Action.PAPER_FORGET, Action.MEASURE_FORGET, Action.POST_FORGET,
                    Action.POST_FINGERPRINT,
                    Action.CORRECTION_FORGET, Action.JOINT_SEND, Action.FEEDS_WATCH, Action.CONNECTION_FORGET,
                    Action.OPINION_WATCH,
                    Action.ARCHIVE_RESUME,
                    Action.ARCHIVE_EXPIRE,
                    Action.SCAN_EXPIRE,
                    Action.INSTALLATION_MAINTAIN,
                    Action.LEDGER_CHECK);
        }
    }
}
