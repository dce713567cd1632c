package org.rostra.directory.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists that were taken over; none is ever changed. */
@Component
class TakenTable {
    private final JdbcClient sql;

    TakenTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Batch batch, @Nullable UUID by, Instant at) {
        sql.sql("""
                insert into directory.list_taken (id, kind, file_name, file_hash, complete, true_on, counts, covered,
                    uploaded_by, confirmed_by, confirmed_at, agreed_by, agreed_reason)
                select id, kind, file_name, file_hash, complete, :day, counts, covered, uploaded_by, cast(:by as uuid),
                    :at, agreed_by, agreed_reason from directory.import_batch where id = :id
                """).param("id", batch.id()).param("day", batch.extent().day()).param("by", by, Types.OTHER)
                .param("at", BatchTable.utc(at)).update();
    }

    long count() {
        return sql.sql("select count(*) from directory.list_taken").query(Long.class).single();
    }

    /** What the last list was called. */
    Optional<String> last() {
        return sql.sql("select file_name from directory.list_taken order by confirmed_at desc, id desc limit 1")
                .query((row, _) -> row.getString(1)).optional();
    }

    /** Newest first, from behind one of them on. */
    List<TakenList> list(@Nullable UUID after, int limit) {
        return sql.sql("""
                select l.*, c.name as confirmer, a.name as agreer from directory.list_taken l
                left join directory.person c on c.id = l.confirmed_by
                left join directory.person a on a.id = l.agreed_by
                where cast(:after as uuid) is null or (l.confirmed_at, l.id) <
                    (select confirmed_at, id from directory.list_taken where id = :after)
                order by l.confirmed_at desc, l.id desc limit :limit
                """).param("after", after, Types.OTHER).param("limit", limit).query(TakenTable::taken).list();
    }

    private static TakenList taken(ResultSet row, int number) throws SQLException {
        return new TakenList(row.getObject("id", UUID.class), ListKind.valueOf(row.getString("kind")),
                row.getString("file_name"), HexFormat.of().formatHex(row.getBytes("file_hash")),
                row.getBoolean("complete"), row.getObject("true_on", LocalDate.class), BatchTable.counts(row),
                row.getInt("covered"), row.getString("confirmer"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(), row.getString("agreer"),
                row.getString("agreed_reason"));
    }
}
