package org.rostra.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarWiring {
    @Bean
    HolidayNames holidayNames() {
        return HolidayNames.builtIn();
    }
}
