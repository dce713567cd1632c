package org.rostra.procedure;

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
    MenuEntry deskMenu() {
        return new MenuEntry("procedure.menu", "/desk", "desk", 10, "DESK_READ");
    }
}
