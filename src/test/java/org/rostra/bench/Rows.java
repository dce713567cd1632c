package org.rostra.bench;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Multiplies rows inside the database: a row is copied as it is, but for the columns that are given anew. */
record Rows(JdbcClient sql) {
    /**
     * Inserts copies of rows of a table.
     *
     * @param from  the source of the copies, after {@code from <table> t}
     * @param fresh what stands in some columns instead, as expressions
     */
    int copy(String table, String from, Map<String, String> fresh) {
        var columns = sql.sql("""
                select column_name from information_schema.columns
                where table_schema || '.' || table_name = :table order by ordinal_position
                """).param("table", table).query(String.class).list();
        return sql.sql("insert into %s (%s) select %s from %s t %s".formatted(table, String.join(", ", columns),
                columns.stream().map(column -> fresh.getOrDefault(column, "t." + column))
                        .collect(Collectors.joining(", ")),
                table, from)).update();
    }
}
