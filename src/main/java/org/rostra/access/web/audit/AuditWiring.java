package org.rostra.access.web.audit;

import org.rostra.access.Action;
import org.rostra.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditWiring {
    @Bean
    MenuEntry ledgerEntry() {
        return new MenuEntry("ledger.menu", LedgerPages.PATH, "ledger", 130, Action.LEDGER_READ.name());
    }
}
