package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laws 9 and 12: migrations, schemas, keys that point down, what the application may not do, and purposes of data. */
class DatabaseLawsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** The floors of the house from the ground up: a foreign key points to its own schema or to one before it. */
    private static final List<String> UPWARDS = List.of("ledger", "calendar", "policy", "directory", "access", "files",
            "duty", "procedure", "paper", "archive", "registry", "groups", "conduct", "publishing", "voice",
            "connectors",
            "review",
            "security",
            "notify");

    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    private final JdbcClient app = JdbcClient.create(DATABASE.app());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void migrationsAreTimestamped() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("V\\d{14}__[a-z0-9_]+\\.sql"));
        }
    }

    /** A migration that has landed is listed with its digest; editing it fails here. */
    @Test
    void landedMigrationsAreNotEdited() throws Exception {
        Map<String, String> landed = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/house/migrations.sha256"))) {
            landed.put(line.substring(66), line.substring(0, 64));
        }
        for (var entry : landed.entrySet()) {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(Files.readAllBytes(MIGRATIONS.resolve(entry.getKey())));
            assertThat(HexFormat.of().formatHex(digest)).as(entry.getKey()).isEqualTo(entry.getValue());
        }
        try (var files = Files.list(MIGRATIONS)) {
            assertThat(files.map(file -> file.getFileName().toString())).as("every migration is listed")
                    .containsExactlyInAnyOrderElementsOf(landed.keySet());
        }
    }

    @Test
    void foreignKeysPointDown() {
        owner.sql("""
                select n.nspname, m.nspname, c.conname from pg_constraint c
                join pg_class a on a.oid = c.conrelid join pg_namespace n on n.oid = a.relnamespace
                join pg_class b on b.oid = c.confrelid join pg_namespace m on m.oid = b.relnamespace
                where c.contype = 'f'
                """).query(row -> {
            assertThat(UPWARDS.indexOf(row.getString(2))).as(row.getString(3)).isGreaterThanOrEqualTo(0)
                    .isLessThanOrEqualTo(UPWARDS.indexOf(row.getString(1)));
        });
    }

    @Test
    void theApplicationCannotRewriteTheLedger() {
        for (String statement : List.of("update ledger.event set type = 'x'", "delete from ledger.event",
                "truncate ledger.event", "create table ledger.mine (id int)", "drop table ledger.event",
                "alter table ledger.event add column x int", "set session_replication_role = replica")) {
            assertThatThrownBy(() -> app.sql(statement).update()).as(statement).hasRootCauseInstanceOf(
                    java.sql.SQLException.class);
        }
    }

    /** Free text, names, numbers and contacts say what they are for, or that they are not personal. */
    @Test
    void everyColumnOfPersonalDataHasItsPurpose() {
        List<String> silent = owner.sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any(:schemas) and a.attnum > 0 and not a.attisdropped
                    and (a.attname ~ '(name|number|email|phone|remark|opinion|reason|text|value|answers|extra|note|pinyin|contact|cells)'
                         and format_type(a.atttypid, a.atttypmod) ~ '(text|bytea|json)')
                    and coalesce(col_description(c.oid, a.attnum), '') !~ '^(personal: |not personal)'
                order by 1
                """).param("schemas", UPWARDS.toArray(String[]::new)).query(String.class).list();
        assertThat(silent).isEmpty();
    }
}
