package org.rostra.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.web.MenuEntry;
import org.rostra.web.SubjectPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewWiring {
    @Bean
    @Does(Action.REVIEW_WATCH)
    RecurringTask<Void> reviewHourly(ReviewRounds rounds, Clock clock) {
        return Tasks.recurring("review", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> rounds.go(() -> Act.bySystem(clock.now())));
    }

    @Bean
    MenuEntry reviewMenu() {
        return new MenuEntry("review.menu", "/reviews", "check", 30, Action.REVIEW_LIST.name());
    }

    @Bean
    SubjectPaths reviewPaths() {
        return SubjectPaths.of(Review.KIND, id -> "/reviews/" + id);
    }

    @Bean
    SubjectPaths partPaths() {
        return SubjectPaths.of(Part.KIND, id -> "/reviews/parts/" + id);
    }
}
