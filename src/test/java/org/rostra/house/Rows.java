package org.rostra.house;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is stored, table by table: how many rows, and a digest of their content, place and last writer. */
record Rows(Map<String, String> tables) {
    /** Sessions, devices, tries and logs of signing in may be written by looking, and the timetable by itself. */
    private static final List<String> MAY_CHANGE = List.of("security.session", "security.device", "security.attempt",
            "security.sign_in_event", "job.scheduled_tasks");

    static Rows of(DataSource owner) {
        JdbcClient sql = JdbcClient.create(owner);
        Map<String, String> tables = new TreeMap<>();
        for (String table : sql.sql("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'migration')
                """).query(String.class).list()) {
            if (!MAY_CHANGE.contains(table)) {
                // The last writer is in it: an update that changes nothing is a write as well.
                tables.put(table, sql.sql("""
                        select count(*) || ' rows ' || coalesce(md5(string_agg(
                            cast(t.ctid as text) || cast(t.xmin as text) || cast(t as text), '|' order by t.ctid)), '')
                        from %s t
                        """.formatted(table)).query(String.class).single());
            }
        }
        return new Rows(tables);
    }
}
