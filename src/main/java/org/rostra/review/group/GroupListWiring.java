package org.rostra.review.group;

import org.rostra.procedure.StandInMatter;
import org.rostra.web.SubjectPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupListWiring {
    @Bean
    StandInMatter groupListsByStandIns() {
        return new StandInMatter(GroupList.KIND, GroupList.TASK);
    }

    @Bean
    SubjectPaths groupListPaths() {
        return SubjectPaths.of(GroupList.KIND, id -> "/reviews/groups/" + id);
    }
}
