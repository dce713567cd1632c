package org.rostra.procedure;

import org.rostra.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProcedureWiring {
    @Bean
    MenuEntry deskMenu() {
        return new MenuEntry("procedure.menu", "/desk", "desk", 10, "DESK_READ");
    }
}
