package org.rostra;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.rostra.database.Credentials;
import org.rostra.database.DatabaseAddress;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.Migrations;
import org.rostra.database.ServerCheck;
import org.rostra.vault.KeyFile;
import org.rostra.vault.Vault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the house stands on: the database, embedded unless an address is given, and the key. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    /** The server in the data folder, where the settings name no other. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "rostra.database.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {
        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres(@Value("${rostra.data}") Path data) {
            return EmbeddedPostgres.start(data);
        }

        @Bean
        DatabaseAddress databaseAddress(EmbeddedPostgres postgres) {
            return postgres.address();
        }
    }

    /** The institution's own server, by address and two roles. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "rostra.database.owner.user")
    static class Own {
        @Bean
        DatabaseAddress databaseAddress(@Value("${rostra.database.url}") String url,
                @Value("${rostra.database.owner.user}") String owner,
                @Value("${rostra.database.owner.password}") String ownerPassword,
                @Value("${rostra.database.app.user}") String app,
                @Value("${rostra.database.app.password}") String appPassword) {
            return new DatabaseAddress(url, new Credentials(owner, ownerPassword), new Credentials(app, appPassword));
        }
    }

    /** Connections as the application's role, to tables that are up to date. */
    @Bean
    DataSource dataSource(DatabaseAddress address, @Value("${rostra.database.connections:10}") int connections) {
        ServerCheck.require(address);
        new Migrations(address).run();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.app().user());
        pool.setPassword(address.app().password());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
        return pool;
    }

    @Bean
    Vault vault(@Value("${rostra.data}") Path data) {
        return new Vault(KeyFile.readOrMake(data.resolve("keys").resolve("fields.key")));
    }
}
