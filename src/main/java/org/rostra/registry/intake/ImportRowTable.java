package org.rostra.registry.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.database.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ImportRowTable {
    private final JdbcClient sql;
    private final JdbcTemplate connections;

    ImportRowTable(JdbcClient sql, JdbcTemplate connections) {
        this.sql = sql;
        this.connections = connections;
    }

    /** A row as it is shown: what it says and what would become of it. */
    record Verdict(StagedRow row, RowVerdict verdict, List<Note> notes, @Nullable UUID account) {}

    void stage(UUID batch, int sheet, List<StagedRow> rows) {
        copy("registry.import_row", copy -> {
            for (StagedRow row : rows) {
                copy.row().id(batch).small(sheet).integer(row.number()).texts(row.cells()).texts(row.computed());
            }
        }, "batch_id", "sheet", "number", "cells", "computed");
    }

    void judge(UUID batch, List<Judged> rows) {
        copy("registry.import_verdict", copy -> {
            for (Judged row : rows) {
                copy.row().id(batch).integer(row.row().number()).text(row.verdict().name())
                        .texts(row.notes().stream().map(Note::written).toList()).id(row.account());
            }
        }, "batch_id", "number", "verdict", "notes", "account_id");
    }

    /** Rows of a sheet below its header, in their order, after a row. */
    List<StagedRow> rows(UUID batch, int sheet, int after, int limit) {
        return sql.sql("""
                select number, cells, computed from registry.import_row
                where batch_id = :batch and sheet = :sheet and number > :after order by number limit :limit
                """).param("batch", batch).param("sheet", sheet).param("after", after).param("limit", limit)
                .query(ImportRowTable::row).list();
    }

    /** Judged rows with one of the verdicts, in their order, after a row. */
    List<Verdict> verdicts(UUID batch, int sheet, Collection<RowVerdict> of, int after, int limit) {
        return sql.sql("""
                select v.number, r.cells, r.computed, v.verdict, v.notes, v.account_id
                from (select * from registry.import_verdict
                      where batch_id = :batch and number > :after and verdict = any(:verdicts)
                      order by number limit :limit) v
                join registry.import_row r on r.batch_id = v.batch_id and r.sheet = :sheet and r.number = v.number
                order by v.number
                """).param("batch", batch).param("sheet", sheet).param("after", after).param("limit", limit)
                .param("verdicts", of.stream().map(RowVerdict::name).toArray(String[]::new))
                .query((row, number) -> new Verdict(row(row, number), RowVerdict.valueOf(row.getString("verdict")),
                        texts(row, "notes").stream().map(Note::read).toList(),
                        row.getObject("account_id", UUID.class)))
                .list();
    }

    int count(UUID batch, Collection<RowVerdict> of) {
        return sql.sql("""
                select count(*) from registry.import_verdict where batch_id = :batch and verdict = any(:verdicts)
                """).param("batch", batch)
                .param("verdicts", of.stream().map(RowVerdict::name).toArray(String[]::new)).query(Integer.class)
                .single();
    }

    void forgetVerdicts(UUID batch) {
        sql.sql("delete from registry.import_verdict where batch_id = :batch").param("batch", batch).update();
    }

    void forget(UUID batch) {
        forgetVerdicts(batch);
        sql.sql("delete from registry.import_row where batch_id = :batch").param("batch", batch).update();
    }

    /** Fills a table through a copy. */
    interface Filling {
        void into(CopyIn copy) throws SQLException;
    }

    void copy(String table, Filling filling, String... columns) {
        connections.execute((Connection connection) -> {
            try (CopyIn copy = CopyIn.begin(connection, table, columns)) {
                filling.into(copy);
                return copy.end();
            }
        });
    }

    private static StagedRow row(ResultSet row, int number) throws SQLException {
        return new StagedRow(row.getInt("number"), texts(row, "cells"), texts(row, "computed"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
