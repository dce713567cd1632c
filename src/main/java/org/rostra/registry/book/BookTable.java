package org.rostra.registry.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class BookTable {
    private final JdbcClient sql;

    BookTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(BookTemplate template, UUID by, Instant at) {
        values(sql.sql("""
                insert into registry.book_template (id, name, file_id, sheet, first_row, footer_row, filter, by_unit,
                    mapped, loaded_by, loaded_at)
                values (:id, :name, :file, :sheet, :first, :footer, cast(:filter as jsonb), :byUnit, :mapped, :by, :at)
                """), template).param("file", template.file()).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
        columns(template);
    }

    void update(BookTemplate template) {
        values(sql.sql("""
                update registry.book_template set name = :name, sheet = :sheet, first_row = :first,
                    footer_row = :footer, filter = cast(:filter as jsonb), by_unit = :byUnit, mapped = :mapped
                where id = :id
                """), template).update();
        sql.sql("delete from registry.book_column where template_id = :id").param("id", template.id()).update();
        columns(template);
    }

    private static StatementSpec values(StatementSpec statement, BookTemplate template) {
        return statement.param("id", template.id()).param("name", template.name()).param("sheet", template.sheet())
                .param("first", template.first()).param("footer", template.footer())
                .param("filter", Json.write(template.filter().parameters())).param("byUnit", template.byUnit())
                .param("mapped", template.mapped());
    }

    private void columns(BookTemplate template) {
        List<BookColumn> columns = template.columns();
        sql.sql("""
                insert into registry.book_column (template_id, place, heading, filling, words)
                select :id, c.place, c.heading, c.filling, cast(c.words as jsonb)
                from unnest(:places::int[], :headings::text[], :fillings::text[], :words::text[])
                    as c (place, heading, filling, words)
                """).param("id", template.id())
                .param("places", columns.stream().map(BookColumn::place).toArray(Integer[]::new))
                .param("headings", columns.stream().map(BookColumn::heading).toArray(String[]::new))
                .param("fillings", columns.stream().map(one -> one.filling().id()).toArray(String[]::new))
                .param("words", columns.stream().map(one -> Json.write(one.words())).toArray(String[]::new)).update();
    }

    Optional<BookTemplate> find(UUID id) {
        return sql.sql("select * from registry.book_template where id = :id").param("id", id)
                .query(this::template).optional();
    }

    /** One that is in use, with its row locked. */
    Optional<BookTemplate> lock(UUID id) {
        return sql.sql("select * from registry.book_template where id = :id and dropped_at is null for update")
                .param("id", id).query(this::template).optional();
    }

    /** Those in use, the latest first; then those that were dropped. */
    List<BookTemplate> list(int limit) {
        return sql.sql("""
                select * from registry.book_template order by dropped_at is not null, id desc limit :limit
                """).param("limit", limit).query(this::template).list();
    }

    void drop(UUID id, Instant at) {
        sql.sql("update registry.book_template set dropped_at = :at where id = :id").param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private BookTemplate template(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new BookTemplate(id, row.getString("name"), row.getObject("file_id", UUID.class), row.getInt("sheet"),
                row.getInt("first_row"), row.getInt("footer_row"),
                AccountFilter.of(Json.readTexts(row.getString("filter"))::get), row.getBoolean("by_unit"),
                row.getBoolean("mapped"), row.getObject("dropped_at") != null, columns(id));
    }

    private List<BookColumn> columns(UUID template) {
        return sql.sql("select * from registry.book_column where template_id = :id order by place")
                .param("id", template)
                .query((row, _) -> new BookColumn(row.getInt("place"), row.getString("heading"),
                        Filling.of(row.getString("filling")), Json.readTexts(row.getString("words"))))
                .list();
    }
}
