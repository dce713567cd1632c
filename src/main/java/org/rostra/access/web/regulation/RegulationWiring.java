package org.rostra.access.web.regulation;

import org.rostra.access.Action;
import org.rostra.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegulationWiring {
    @Bean
    MenuEntry regulationEntry() {
        return new MenuEntry("regulation.menu", RegulationPages.PATH, "rules", 90, Action.REGULATION_READ.name());
    }
}
