package stray;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.springframework.context.annotation.Bean;

/** Outside of the scanned packages: a job that somebody forgot to label, and one that takes what is a person's. */
public final class StrayJobs {
    private StrayJobs() {
    }

    /** Names no action. */
    public static class Forgotten {
        @Bean
        Task<Void> forgottenJob() {
            return job();
        }
    }

    /** Names an action that only persons do. */
    public static class Presuming {
        @Bean
        @Does(Action.FILING_CONFIRM)
        Task<Void> presumingJob() {
            return job();
        }
    }

    private static Task<Void> job() {
        return Tasks.recurring("stray", FixedDelay.of(Duration.ofDays(1))).execute((_, _) -> {});
    }
}
