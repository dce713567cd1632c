package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R6: whoever stores something about a person says where that person sees it; what somebody did in an office is told apart by its name. */
class HeldAboutTest {
    /** A column of these names says who did something, which is a record of his office. */
    private static final String ACTS = "_by$|^(applicant|proposer|signer|represented|stand_in|sponsor|maker|by)_id$";

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyColumnAboutAPersonIsSomewhereToBeSeen() throws IOException {
        List<String> columns = JdbcClient.create(DATABASE.owner()).sql("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
                where k.contype = 'f' and k.confrelid = 'directory.person'::regclass order by 1
                """).query(String.class).list();
        Set<String> told = Files.readAllLines(Path.of("src/test/resources/house/held.tsv")).stream().skip(1)
                .map(line -> line.split("\t")[0]).collect(Collectors.toSet());
        assertThat(columns).hasSizeGreaterThan(60);
        assertThat(columns).containsAll(told);
        assertThat(columns.stream().filter(column -> !column.replaceAll(".*[.]", "").matches(".*(" + ACTS + ").*")
                && !told.contains(column)).toList()).as("tell in held.tsv where the person sees it").isEmpty();
    }
}
