package org.rostra.voice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.voice.rights.RightsDesk;
import org.rostra.web.MenuEntry;
import org.rostra.web.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VoiceWiring {
    /** Five files of the largest kind, and what stands around them. */
    private static final long MOST = 5 * Enclosures.LARGEST + (1 << 20);

    @Bean
    @Does(Action.OPINION_WATCH)
    RecurringTask<Void> watchOpinionsHourly(WatchOpinions watch, RightsDesk rights, Clock clock) {
        return Tasks.recurring("watch-opinions", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (watch.tellLate(Act.bySystem(clock.now())) + watch.forget(Act.bySystem(clock.now()))
                    + rights.forget(Act.bySystem(clock.now())) > 0) {
                // A few at a time, so that no transaction changes too many rows.
            }
        });
    }

    @Bean
    UploadLimit opinionUpload() {
        return new UploadLimit("/opinions/new", MOST, "voice.too-large");
    }

    @Bean
    MenuEntry voiceMenu() {
        return new MenuEntry("voice.nav", "/opinions", List.of("/opinion-cases", "/imitations"), "voice", 26,
                Action.OPINION_OWN.name());
    }
}
