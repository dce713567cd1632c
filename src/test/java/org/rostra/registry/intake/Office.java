package org.rostra.registry.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A publicity department on a fresh database, with a head who may import and confirm. */
public final class Office implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    public final JdbcClient sql = JdbcClient.create(database.owner());
    public final UUID institution;
    public final UUID publicity;
    public final UUID head = UUID.randomUUID();

    public Office() {
        context.registerBean(DataSource.class, database::app);
        context.register(Scan.class);
        context.refresh();
        institution = unit(null, "INSTITUTION", "0", context.getBean(org.rostra.policy.Regulation.class)
                .institution().names(org.rostra.policy.NameForm.FULL).getFirst());
        publicity = unit(institution, "DEPARTMENT", context.getBean(org.rostra.policy.Regulation.class)
                .institution().publicity().code(), "Publicity");
        person(head, "H1", "Head", publicity);
        sql.sql("insert into directory.appointment values (:id, :person, 'HEAD', :unit, '2020-01-01', null)")
                .param("id", UUID.randomUUID()).param("person", head).param("unit", publicity).update();
    }

    @EnableTransactionManagement
    @ComponentScan(basePackages = {"org.rostra.registry", "org.rostra.files", "org.rostra.procedure", "org.rostra.duty",
            "org.rostra.calendar", "org.rostra.directory", "org.rostra.access", "org.rostra.ledger",
            "org.rostra.policy"}, excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = {
                    Controller.class}))
    static class Scan {
        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        NamedParameterJdbcTemplate named(JdbcTemplate template) {
            return new NamedParameterJdbcTemplate(template);
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

    /** A new deed of the head, now. */
    public Act act() {
        return Act.of(new Actor.Person(head), Ids.next(), Instant.now());
    }

    public UUID unit(@org.jspecify.annotations.Nullable UUID parent, String kind, String code, String name) {
        UUID id = UUID.randomUUID();
        UUID[] path = parent == null ? new UUID[]{id} : new UUID[]{parent, id};
        sql.sql("""
                insert into directory.unit (id, parent_id, kind, code, name, pinyin, path, opened_on)
                values (:id, :parent, :kind, :code, :name, 'x', :path, '2000-01-01')
                """).param("id", id).param("parent", parent).param("kind", kind).param("code", code)
                .param("name", name).param("path", path).update();
        return id;
    }

    public void person(UUID id, String number, String name, UUID unit) {
        sql.sql("""
                insert into directory.person (id, number, name, pinyin, kind, unit_id)
                values (:id, :number, :name, 'x', 'STAFF', :unit)
                """).param("id", id).param("number", number).param("name", name).param("unit", unit).update();
    }

    /** Uploads a file that lies beside the tests, and waits until it is read. */
    public Batch uploadResource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Office.class.getResourceAsStream("/spreadsheets/" + name), name)) {
            return upload(name.substring(name.lastIndexOf('/') + 1), in.readAllBytes());
        }
    }

    public Batch upload(String name, byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile("import", ".upload"), content);
        UUID id = get(Imports.class).upload(act(), name, new byte[32]);
        get(ImportWork.class).read(new Imports.Upload(id, file, name), act().today(), LONG);
        return batch(id);
    }

    public Batch map(Batch batch, Mapping mapping) {
        get(Imports.class).map(act(), batch.id(), mapping);
        get(ImportWork.class).judge(batch, mapping, act().today(), LONG);
        return batch(batch.id());
    }

    public Batch confirm(Batch batch) {
        Act act = act();
        get(Imports.class).confirm(act, batch.id());
        get(ImportWork.class).confirm(act, batch, LONG);
        return batch(batch.id());
    }

    public Batch batch(UUID id) {
        return get(Imports.class).getFor(act(), id);
    }

    public List<ShownRow> rows(Batch batch, RowVerdict verdict) {
        return get(Imports.class).rows(act(), batch.id(), verdict, 0);
    }

    public long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
