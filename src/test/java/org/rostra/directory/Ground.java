package org.rostra.directory;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.rostra.TestDatabase;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.vault.Vault;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The modules of the ground on a fresh database, and people who sit in the seats of administration. */
public final class Ground implements AutoCloseable {
    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    public final JdbcClient sql = JdbcClient.create(database.owner());
    public final UUID keeper = UUID.randomUUID();
    public final UUID granter = UUID.randomUUID();
    public final UUID visitor = UUID.randomUUID();

    public Ground() {
        context.registerBean(DataSource.class, database::app);
        context.register(Scan.class);
        context.refresh();
        seat(keeper, "K1", "SYSTEM_ADMINISTRATOR");
        seat(granter, "G1", "SECURITY_ADMINISTRATOR");
        person(visitor, "V1");
    }

    @EnableTransactionManagement
    @ComponentScan(basePackages = {"org.rostra.directory", "org.rostra.access", "org.rostra.ledger",
            "org.rostra.policy"}, excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = {
                    Controller.class}))
    static class Scan {
        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        Vault vault() {
            return new Vault(Vault.newKey());
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** A new deed of the person, now. */
    public Act by(UUID person) {
        return Act.of(new Actor.Person(person), Ids.next(), Instant.now());
    }

    public long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void seat(UUID person, String number, String seat) {
        person(person, number);
        sql.sql("insert into access.administration values (:id, :person, :seat, now(), null)")
                .param("id", UUID.randomUUID()).param("person", person).param("seat", seat).update();
    }

    private void person(UUID id, String number) {
        sql.sql("""
                insert into directory.person (id, number, name, pinyin, kind) values (:id, :number, :number, 'x', 'STAFF')
                """).param("id", id).param("number", number).update();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
