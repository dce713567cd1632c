package org.rostra.groups.life;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.groups.decision.SilentSides;
import org.rostra.groups.education.Educations;
import org.rostra.groups.names.Outsiders;
import org.rostra.groups.names.Rosters;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupWiring {
    @Bean
    @Does(Action.GROUP_WATCH)
    RecurringTask<Void> watchGroupsHourly(GroupRounds rounds, Clock clock) {
        return Tasks.recurring("watch-groups", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> rounds.go(() -> Act.bySystem(clock.now())));
    }

    @Bean
    GroupRounds groupRounds(GroupWatch watch, SilentSides silent, Outsiders outsiders, Educations educations,
            Rosters rosters) {
        return new GroupRounds(
                List.of(watch::ask, watch::askSuccessors, watch::reseat, watch::graduate, educations::remind),
                List.of(watch::end, silent::substitute, outsiders::remind, rosters::forget));
    }

    @Bean
    MenuEntry groupMenu() {
        return new MenuEntry("groups.menu", "/groups", "groups", 25, "GROUP_LIST");
    }
}
