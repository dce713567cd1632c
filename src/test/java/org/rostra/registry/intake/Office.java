package org.rostra.registry.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rostra.Rostra;
import org.rostra.TestDatabase;
import org.rostra.database.DatabaseAddress;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A publicity department on a fresh database, with a head who may import and confirm. */
public final class Office implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;
    public final JdbcClient sql = JdbcClient.create(database.owner());
    public final UUID institution;
    public final UUID publicity;
    public final UUID head = UUID.randomUUID();

    public Office() {
        var address = database.address();
        context = new SpringApplicationBuilder(Rostra.class).run("--server.port=0", "--rostra.data=" + folder(),
                "--rostra.database.url=" + address.url(),
                "--rostra.database.owner.user=" + address.owner().user(),
                "--rostra.database.owner.password=" + address.owner().password(),
                "--rostra.database.app.user=" + address.app().user(),
                "--rostra.database.app.password=" + address.app().password());
        institution = unit(null, "INSTITUTION", "0", context.getBean(org.rostra.policy.Regulation.class)
                .institution().names(org.rostra.policy.NameForm.FULL).getFirst());
        publicity = unit(institution, "DEPARTMENT", context.getBean(org.rostra.policy.Regulation.class)
                .institution().publicity().code(), "Publicity");
        person(head, "H1", "Head", publicity);
        sql.sql("insert into directory.appointment values (:id, :person, 'HEAD', :unit, '2020-01-01', null)")
                .param("id", UUID.randomUUID()).param("person", head).param("unit", publicity).update();
    }

    /** The database it works on. */
    public DatabaseAddress address() {
        return database.address();
    }

    /** An empty register; the units stay. */
    public void clear() {
        sql.sql("truncate registry.account, registry.name_piece, registry.import_batch, registry.import_row, registry.import_verdict cascade")
                .update();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("rostra-office");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return read(name, Files.write(Files.createTempFile("import", ".upload"), content));
    }

    /** Reads an uploaded file, which is then gone. */
    public Batch read(String name, Path file) {
        UUID id = get(AccountImports.class).upload(act(), name, new byte[32]);
        get(ImportWork.class).read(new AccountImports.Upload(id, file, name), act().today(), LONG);
        return batch(id);
    }

    public Batch map(Batch batch, Mapping mapping) {
        get(AccountImports.class).map(act(), batch.id(), mapping);
        get(ImportWork.class).judge(batch, mapping, act().today(), LONG);
        return batch(batch.id());
    }

    public Batch confirm(Batch batch) {
        Act act = act();
        get(AccountImports.class).confirm(act, batch.id());
        get(ImportWork.class).confirm(act, batch, LONG);
        return batch(batch.id());
    }

    public Batch batch(UUID id) {
        return get(AccountImports.class).getFor(act(), id);
    }

    public Batch latest() {
        return get(AccountImports.class).latest(act()).getFirst();
    }

    /** A connection as the migrating role. */
    public Connection connection() throws SQLException {
        return database.owner().getConnection();
    }

    public List<ShownRow> rows(Batch batch, RowVerdict verdict) {
        return get(AccountImports.class).rows(act(), batch.id(), verdict, 0);
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
