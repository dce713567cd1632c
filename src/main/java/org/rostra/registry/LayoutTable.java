package org.rostra.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LayoutTable {
    private static final int MOST_HEADERS = 100;

    private final JdbcClient sql;

    LayoutTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<String> find(UUID person, String list) {
        return sql.sql("""
                select columns from registry.layout where person_id = :person and list = :list
                """).param("person", person).param("list", list)
                .query((row, _) -> List.of((String[]) row.getArray(1).getArray()))
                .optional().orElse(List.of());
    }

    void put(UUID person, String list, List<String> columns) {
        sql.sql("""
                insert into registry.layout (person_id, list, columns) values (:person, :list, :columns)
                on conflict (person_id, list) do update set columns = excluded.columns
                """).param("person", person).param("list", list).param("columns", columns.toArray(String[]::new))
                .update();
    }

    /** Headers of the office's own columns. */
    List<String> headers() {
        return sql.sql("""
                select distinct e.header from registry.account a cross join jsonb_object_keys(a.extra) as e (header)
                where a.extra <> '{}' order by 1 limit :most
                """).param("most", MOST_HEADERS).query((row, _) -> row.getString(1)).list();
    }
}
