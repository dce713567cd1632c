package org.rostra.policy;

import java.nio.file.Path;
import org.rostra.policy.pack.PackLoader;
import org.rostra.web.InstitutionName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The regulation at hand: the one that travels with the product, or the pack given at start. */
@Configuration(proxyBeanMethods = false)
class PolicyWiring {
    @Bean
    Pack pack(@Value("${rostra.pack:}") String given) {
        return given.isEmpty() ? PackLoader.builtIn(PackLoader.DEFAULT) : PackLoader.load(Path.of(given));
    }

    @Bean
    InstitutionName institutionName(Regulation regulation) {
        return regulation.institution().name()::in;
    }
}
