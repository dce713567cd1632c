package org.rostra.procedure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.procedure.bulk.Bulk;
import org.rostra.procedure.bulk.BulkWork;
import org.rostra.web.MenuEntry;
import org.rostra.web.SubjectPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProcedureWiring {
    @Bean
    SubjectPaths casePaths() {
        return SubjectPaths.of(CaseFile.KIND, id -> "/cases/" + id);
    }

    @Bean
    SubjectPaths standInPaths() {
        return SubjectPaths.of(StandIn.KIND, _ -> "/stand-ins");
    }

    @Bean
    SubjectPaths bulkPaths() {
        return SubjectPaths.of(Bulk.KIND, id -> "/desk/bulk/" + id);
    }

    @Bean
    @Does(Action.BULK_RESUME)
    RecurringTask<Void> resumeBulkActs(BulkWork work) {
        return Tasks.recurring("resume-bulk-acts", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> work.resume());
    }

    @Bean
    MenuEntry deskMenu() {
        return new MenuEntry("procedure.menu", "/desk", "desk", 10, "DESK_READ");
    }
}
