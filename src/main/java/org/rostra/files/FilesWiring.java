package org.rostra.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FilesWiring {
    @Bean
    FileStore fileStore(@Value("${rostra.data}") Path data) {
        return new FolderStore(data.resolve("files"), data.resolve("incoming"));
    }

    /** What is made from records and can be made again: kept for a time, and no part of a backup. */
    @Bean(defaultCandidate = false)
    @Qualifier(FileStore.MADE)
    FileStore madeStore(@Value("${rostra.data}") Path data) {
        return new FolderStore(data.resolve("made"), data.resolve("incoming"));
    }
}
