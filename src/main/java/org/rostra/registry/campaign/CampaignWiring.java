package org.rostra.registry.campaign;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.procedure.StandInMatter;
import org.rostra.web.MenuEntry;
import org.rostra.web.SubjectPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignWiring {
    @Bean
    @Does(Action.RECORDS_WATCH)
    RecurringTask<Void> askForOldRecordsHourly(StillTrue records, Clock clock) {
        return Tasks.recurring("ask-for-old-records", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            List<UUID> asked = records.ask(Act.bySystem(clock.now()), null);
            while (!asked.isEmpty()) {
                asked = records.ask(Act.bySystem(clock.now()), asked.getLast());
            }
        });
    }

    @Bean
    StandInMatter answersByStandIns() {
        return new StandInMatter(Reply.KIND, Reply.TASK);
    }

    @Bean
    MenuEntry campaignMenu() {
        return new MenuEntry("campaign.menu", "/campaigns", "cases", 65, Action.CAMPAIGN_LIST.name());
    }

    @Bean
    SubjectPaths campaignPaths() {
        return SubjectPaths.of(Campaign.KIND, id -> "/campaigns/" + id);
    }

    @Bean
    SubjectPaths replyPaths() {
        return SubjectPaths.of(Reply.KIND, id -> "/replies/" + id);
    }
}
