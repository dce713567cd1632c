package org.rostra.registry.book;

import org.rostra.web.SubjectPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookWiring {
    @Bean
    SubjectPaths bookPaths() {
        return SubjectPaths.of(BookTemplate.KIND, id -> "/books/" + id);
    }
}
