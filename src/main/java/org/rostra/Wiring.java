package org.rostra;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.rostra.database.Database;
import org.rostra.database.DatabaseAddress;
import org.rostra.database.Migrations;
import org.rostra.database.ServerCheck;
import org.rostra.vault.KeyFile;
import org.rostra.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the house stands on: the database, embedded unless an address is given, and the key. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    @Bean(destroyMethod = "close")
    Database database(@Value("${rostra.data}") Path data, Environment settings) {
        return Database.open(data, settings::getProperty);
    }

    @Bean
    DatabaseAddress databaseAddress(Database database) {
        return database.address();
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
        // One plan a statement, whatever its values: planning anew costs more than most statements here themselves.
        pool.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        pool.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
        return pool;
    }

    @Bean
    Vault vault(@Value("${rostra.data}") Path data) {
        return new Vault(KeyFile.readOrMake(data.resolve("keys").resolve("fields.key")));
    }
}
