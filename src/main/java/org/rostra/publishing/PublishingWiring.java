package org.rostra.publishing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.publishing.copies.Fingerprints;
import org.rostra.publishing.correction.ForgetCorrections;
import org.rostra.publishing.reply.QuickReplies;
import org.rostra.publishing.warning.ForgetWarnings;
import org.rostra.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishingWiring {
    @Bean
    @Does(Action.POST_FORGET)
    RecurringTask<Void> forgetPostsHourly(ForgetPosts forget, Clock clock) {
        return Tasks.recurring("forget-posts", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (forget.forget(Act.bySystem(clock.now())) > 0) {
                // A few at a time, so that no transaction changes too many rows.
            }
        });
    }

    @Bean
    @Does(Action.POST_FINGERPRINT)
    RecurringTask<Void> fillFingerprintsHourly(Fingerprints fingerprints) {
        return Tasks.recurring("fill-fingerprints", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (fingerprints.fill() > 0) {
                // A few at a time, as above.
            }
        });
    }

    @Bean
    @Does(Action.CORRECTION_FORGET)
    RecurringTask<Void> forgetCorrectionsHourly(ForgetCorrections corrections, ForgetWarnings warnings,
            QuickReplies replies, Clock clock) {
        return Tasks.recurring("forget-corrections", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (corrections.forget(Act.bySystem(clock.now())) + warnings.forget(Act.bySystem(clock.now()))
                    + replies.forget(Act.bySystem(clock.now())) > 0) {
                // A few at a time, so that no transaction changes too many rows.
            }
        });
    }

    @Bean
    MenuEntry postMenu() {
        return new MenuEntry("post.nav", "/posts", List.of("/joint", "/corrections", "/warnings", "/duty-rota"), "post",
                25,
                Action.POST_LIST.name());
    }
}
