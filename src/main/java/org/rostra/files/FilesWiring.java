package org.rostra.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilesWiring {
    @Bean
    FileStore fileStore(@Value("${rostra.data}") Path data) {
        return new FolderStore(data.resolve("files"), data.resolve("incoming"));
    }
}
