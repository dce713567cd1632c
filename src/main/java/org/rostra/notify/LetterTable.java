package org.rostra.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.rostra.notify.Letter.State;
import org.rostra.notify.Letter.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LetterTable {
    private final JdbcClient sql;

    LetterTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes the letter, if the same was not written before; false if it was. */
    boolean insert(Letter letter) {
        return sql.sql("""
                insert into notify.letter (id, person_id, courier, key, words, arguments, path, state, created_at, next_at)
                values (:id, :person, :courier, :key, :words, :arguments, :path, :state, :created, :created)
                on conflict (courier, key) do nothing
                """).param("id", letter.id()).param("person", letter.person()).param("courier", letter.way().name())
                .param("key", letter.key()).param("words", letter.words())
                .param("arguments", letter.arguments().toArray(String[]::new)).param("path", letter.path())
                .param("state", letter.state().name()).param("created", utc(letter.created())).update() == 1;
    }

    /** Takes letters that are to go out; nobody else takes them. */
    List<Letter> take(List<Way> ways, Instant now, int limit) {
        return sql.sql("""
                update notify.letter set state = 'SENDING', attempts = attempts + 1, next_at = :now
                where id in (select id from notify.letter
                    where state = 'WAITING' and next_at <= :now and courier = any(:ways)
                    order by next_at, id limit :limit for update skip locked)
                returning *
                """).param("now", utc(now)).param("ways", ways.stream().map(Way::name).toArray(String[]::new))
                .param("limit", limit).query(LetterTable::letter).list();
    }

    /** What was written about these measures, whoever it was written to. */
    void forgetMeasures(List<String> paths) {
        sql.sql("delete from notify.letter where path = any(:paths) and path like '/measures/%'")
                .param("paths", paths.toArray(String[]::new)).update();
    }

    void done(UUID id, State state, Instant at) {
        sql.sql("update notify.letter set state = :state, done_at = :at where id = :id").param("id", id)
                .param("state", state.name()).param("at", utc(at)).update();
    }

    void later(UUID id, Instant next) {
        sql.sql("update notify.letter set state = 'WAITING', next_at = :next where id = :id").param("id", id)
                .param("next", utc(next)).update();
    }

    /** What was being sent when the program stopped. */
    int uncertain(Instant before, Instant at) {
        return sql.sql("""
                update notify.letter set state = 'UNCERTAIN', done_at = :at where state = 'SENDING' and next_at < :before
                """).param("before", utc(before)).param("at", utc(at)).update();
    }

    /** The latest of the inbox, newest first. */
    List<Letter> inbox(UUID person, int limit) {
        return sql.sql("""
                select * from notify.letter where person_id = :person and courier = 'INBOX'
                order by id desc limit :limit
                """).param("person", person).param("limit", limit).query(LetterTable::letter).list();
    }

    void markRead(UUID person, UUID upTo, Instant at) {
        sql.sql("""
                update notify.letter set state = 'READ', done_at = :at
                where person_id = :person and courier = 'INBOX' and id <= :upTo and state = 'UNREAD'
                """).param("person", person).param("upTo", upTo).param("at", utc(at)).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                Way.valueOf(row.getString("courier")), row.getString("key"), row.getString("words"),
                List.of((String[]) row.getArray("arguments").getArray()), row.getString("path"),
                State.valueOf(row.getString("state")), row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
