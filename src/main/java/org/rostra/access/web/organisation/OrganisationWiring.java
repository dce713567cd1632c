package org.rostra.access.web.organisation;

import org.rostra.access.Action;
import org.rostra.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationWiring {
    @Bean
    MenuEntry organisationEntry() {
        return new MenuEntry("directory.menu", OrganisationPages.PATH, "people", 100, Action.DIRECTORY_READ.name());
    }
}
