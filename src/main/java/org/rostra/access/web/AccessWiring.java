package org.rostra.access.web;

import org.rostra.access.Action;
import org.rostra.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessWiring {
    @Bean
    MenuEntry seatsEntry() {
        return new MenuEntry("access.seats.menu", SeatPages.PATH, "people", 120, Action.SEAT_GRANT.name());
    }
}
