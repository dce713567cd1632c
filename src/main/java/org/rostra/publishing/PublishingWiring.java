package org.rostra.publishing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.publishing.copies.Fingerprints;
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
    MenuEntry postMenu() {
        return new MenuEntry("post.menu", "/posts", "post", 25, Action.POST_LIST.name());
    }

    @Bean
    MenuEntry jointMenu() {
        return new MenuEntry("joint.menu", "/joint", "joint", 26, Action.JOINT_LIST.name());
    }
}
