package org.rostra.registry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.policy.Institution;
import org.rostra.policy.NameForm;
import org.rostra.policy.Regulation;
import org.rostra.procedure.saved.FilteredList;
import org.rostra.web.MenuEntry;
import org.rostra.web.SubjectPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistryWiring {
    @Bean
    NameScope nameScope(Regulation regulation, Units units) {
        return NameScope.following(() -> forms(regulation.institution(), units.publicNames()));
    }

    /** Units that only this institution has stand in the pack; those in the directory others may have too. */
    private static NameForms forms(Institution own, List<String> units) {
        return new NameForms(own.names(NameForm.FULL).getFirst(), own.names(NameForm.SHORT),
                own.names(NameForm.LATIN), own.names(NameForm.HISTORICAL), own.names(NameForm.UNIT), units);
    }

    @Bean
    PlatformLinks platformLinks() throws IOException {
        try (InputStream yaml = Objects.requireNonNull(getClass().getResourceAsStream("/regulation/platforms.yaml"))) {
            return PlatformLinks.of(PlatformPack.read(yaml));
        }
    }

    @Bean
    @Does(Action.APPROVAL_LAPSE)
    RecurringTask<Void> lapseApprovalsDaily(LapseApprovals lapse, Clock clock) {
        return Tasks.recurring("lapse-approvals", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (lapse.lapse(Act.bySystem(clock.now())) > 0) {
                // A batch at a time, so that no transaction holds many accounts.
            }
        });
    }

    @Bean
    FilteredList accountList(AccountListTable lists, Units units, PlatformLinks platforms, Regulation regulation,
            Access access) {
        return new AccountRegisterList(false, lists, units, platforms, regulation, access);
    }

    @Bean
    FilteredList groupList(AccountListTable lists, Units units, PlatformLinks platforms, Regulation regulation,
            Access access) {
        return new AccountRegisterList(true, lists, units, platforms, regulation, access);
    }

    @Bean
    SubjectPaths accountPaths() {
        return SubjectPaths.of(Account.KIND, id -> "/accounts/" + id);
    }

    @Bean
    MenuEntry registerMenu() {
        return new MenuEntry("registry.menu", "/accounts", "register", 20, "ACCOUNT_LIST");
    }

    @Bean
    MenuEntry statisticsMenu() {
        return new MenuEntry("registry.menu.statistics", "/statistics", "statistics", 50, "ACCOUNT_STATISTICS");
    }

    @Bean
    SubjectPaths leadPaths() {
        return SubjectPaths.of("lead", _ -> "/leads");
    }

    @Bean
    MenuEntry leadMenu() {
        return new MenuEntry("lead.menu", "/leads", "lead", 70, "LEAD_READ");
    }
}
