package org.rostra.paper;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile.Outcome;
import org.rostra.procedure.CaseForm;
import org.rostra.procedure.Procedures;
import org.rostra.web.Frames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaperWiring {
    @Bean
    PaperForm refusalLetter(Procedures procedures, List<CaseForm> forms, Letters letters, Units units,
            Regulation regulation, Frames frames) {
        return new CaseLetter(Outcome.REFUSED, procedures, forms, letters, units, regulation, frames);
    }

    @Bean
    PaperForm returnLetter(Procedures procedures, List<CaseForm> forms, Letters letters, Units units,
            Regulation regulation, Frames frames) {
        return new CaseLetter(Outcome.RETURNED, procedures, forms, letters, units, regulation, frames);
    }

    @Bean
    @Does(Action.PAPER_FORGET)
    RecurringTask<Void> forgetPapersHourly(ForgetPapers forget, Clock clock) {
        return Tasks.recurring("forget-papers", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (forget.forget(Act.bySystem(clock.now())) > 0) {
                // A few at a time, so that no transaction changes too many rows.
            }
        });
    }
}
