package org.rostra.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.voice.Opinion.Answered;
import org.rostra.voice.Opinion.Channel;
import org.rostra.voice.Opinion.Kind;
import org.rostra.voice.Opinion.Pause;
import org.rostra.voice.Opinion.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OpinionTable {
    /** Where a page of what is owed goes on. */
    record After(LocalDate due, UUID id) {
        static final After FIRST = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** To whom what concerns him is not there. */
    private static final String UNCONCERNED = " and not exists (select from voice.concerned c "
            + "where c.opinion_id = o.id and c.person_id = :person) ";

    private final JdbcClient sql;

    OpinionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where the number is taken. */
    boolean insert(Opinion one, byte[] codeMark) {
        return sql.sql("""
                insert into voice.opinion (id, number, code_mark, kind, channel, state, unit_id, account_id, past_office,
                    named, fears, complex, raised_on, entered_at, entered_by, due_on, cap_on)
                values (:id, :number, :mark, :kind, :channel, :state, :unit, :account, :past, :named, :fears, :complex,
                    :raised, :entered, :by, :due, :cap)
                on conflict (number) do nothing
                """).param("id", one.id()).param("number", one.number()).param("mark", codeMark)
                .param("kind", one.kind().name()).param("channel", one.channel().name())
                .param("state", one.state().name()).param("unit", one.unit()).param("account", one.account())
                .param("past", one.past()).param("named", one.named()).param("fears", one.fears())
                .param("complex", one.complex()).param("raised", one.raised()).param("entered", utc(one.entered()))
                .param("by", one.enteredBy()).param("due", one.due()).param("cap", one.cap()).update() == 1;
    }

    /** Everything of it that can change. */
    void save(Opinion one) {
        Pause pause = one.pause();
        Answered answered = one.answered();
        sql.sql("""
                update voice.opinion set kind = :kind, state = :state, past_office = :past, fears = :fears, complex = :complex,
                    due_on = :due, cap_on = :cap, paused_on = :paused, pause = :pause, answered_at = :answered,
                    in_time = :inTime, reopened_on = :reopened, joined_to = :joined, rating = :rating,
                    told_late = told_late and due_on >= :due
                where id = :id
                """).param("id", one.id()).param("kind", one.kind().name())
                .param("state", one.state().name()).param("past", one.past()).param("fears", one.fears())
                .param("complex", one.complex()).param("due", one.due())
                .param("cap", one.cap()).param("paused", pause == null ? null : pause.since())
                .param("pause", pause == null ? null : pause.why())
                .param("answered", answered == null ? null : utc(answered.at()))
                .param("inTime", answered == null ? null : answered.inTime()).param("reopened", one.reopened())
                .param("joined", one.joined()).param("rating", one.rating()).update();
    }

    Optional<Opinion> find(UUID id) {
        return sql.sql("select * from voice.opinion where id = :id").param("id", id).query(OpinionTable::opinion)
                .optional();
    }

    Optional<Opinion> lock(UUID id) {
        return sql.sql("select * from voice.opinion where id = :id for update").param("id", id)
                .query(OpinionTable::opinion).optional();
    }

    /** One statement tells both: a number that is not there, and a code that does not fit it. */
    Optional<Opinion> find(String number, byte[] codeMark) {
        return sql.sql("select * from voice.opinion where number = :number and code_mark = :mark")
                .param("number", number).param("mark", codeMark).query(OpinionTable::opinion).optional();
    }

    Optional<Opinion> find(byte[] codeMark) {
        return sql.sql("select * from voice.opinion where code_mark = :mark").param("mark", codeMark)
                .query(OpinionTable::opinion).optional();
    }

    Optional<Opinion> byNumber(String number) {
        return sql.sql("select * from voice.opinion where number = :number").param("number", number)
                .query(OpinionTable::opinion).optional();
    }

    List<Opinion> list(Collection<UUID> ids) {
        return sql.sql("select * from voice.opinion where id = any(:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new)).query(OpinionTable::opinion).list();
    }

    /** A page of what is open in the office, or with the school leader; what is due first stands first. */
    List<Opinion> open(boolean past, UUID person, After after, int limit) {
        return sql.sql("""
                select o.* from voice.opinion o
                where o.state <> 'ANSWERED' and o.joined_to is null and %s o.past_office
                    and (o.due_on, o.id) > (:due, :after)
                """.formatted(past ? "" : "not") + UNCONCERNED + "order by o.due_on, o.id limit :limit")
                .param("due", after.due()).param("after", after.id()).param("person", person).param("limit", limit)
                .query(OpinionTable::opinion).list();
    }

    /** A page of what was answered, the latest first. */
    List<Opinion> answered(boolean past, UUID person, @Nullable UUID before, int limit) {
        return sql.sql("""
                select o.* from voice.opinion o
                where o.state = 'ANSWERED' and %s o.past_office and o.id < :before
                """.formatted(past ? "" : "not") + UNCONCERNED + "order by o.id desc limit :limit")
                .param("before", before == null ? new UUID(-1, -1) : before).param("person", person)
                .param("limit", limit).query(OpinionTable::opinion).list();
    }

    /** A page of what units were asked about, the latest first. */
    List<Opinion> of(Collection<UUID> units, UUID person, @Nullable UUID before, int limit) {
        return sql.sql("""
                select o.* from voice.opinion o
                where o.id < :before and exists (select from voice.routing r
                    where r.opinion_id = o.id and r.unit_id = any(:units) and r.state <> 'TAKEN_BACK')
                """ + UNCONCERNED + "order by o.id desc limit :limit").param("units", units.toArray(UUID[]::new))
                .param("before", before == null ? new UUID(-1, -1) : before).param("person", person)
                .param("limit", limit).query(OpinionTable::opinion).list();
    }

    /** Those that are answered with it. */
    List<Opinion> joinedTo(UUID id, int limit) {
        return sql.sql("select * from voice.opinion where joined_to = :id order by id limit :limit").param("id", id)
                .param("limit", limit).query(OpinionTable::opinion).list();
    }

    /** The latest open ones that the same people handle, to be looked through for likeness. */
    List<UUID> latestOpen(boolean past, UUID but, int limit) {
        return sql.sql("""
                select id from voice.opinion
                where state <> 'ANSWERED' and joined_to is null and past_office = :past and id <> :but
                order by id desc limit :limit
                """).param("past", past).param("but", but).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Notes of some that they are late, and tells which. */
    List<Opinion> tellLate(LocalDate today, int limit) {
        return sql.sql("""
                update voice.opinion set told_late = true where id in (
                    select id from voice.opinion where state <> 'ANSWERED' and not told_late and due_on < :today
                        and (paused_on is null or cap_on < :today)
                    order by due_on, id limit :limit for update skip locked)
                returning *
                """).param("today", today).param("limit", limit).query(OpinionTable::opinion).list();
    }

    /** Forgets some that were answered before; those that are answered together go together. */
    List<UUID> forget(Instant before, int limit) {
        return sql.sql("""
                with old as (select id from voice.opinion where state = 'ANSWERED' and answered_at < :before
                    and not exists (select from voice.opinion j where j.joined_to = opinion.id)
                    order by answered_at limit :limit)
                delete from voice.opinion where id in (select id from old) returning id
                """).param("before", utc(before)).param("limit", limit).query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        LocalDate paused = row.getObject("paused_on", LocalDate.class);
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Opinion(row.getObject("id", UUID.class), row.getString("number"),
                Kind.valueOf(row.getString("kind")), Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")), row.getObject("unit_id", UUID.class),
                row.getObject("account_id", UUID.class), row.getBoolean("past_office"), row.getBoolean("named"),
                row.getBoolean("fears"), row.getBoolean("complex"), row.getObject("raised_on", LocalDate.class),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(), row.getObject("entered_by", UUID.class),
                row.getObject("due_on", LocalDate.class), row.getObject("cap_on", LocalDate.class),
                paused == null ? null : new Pause(paused, Objects.requireNonNull(row.getString("pause"))),
                answered == null ? null : new Answered(answered.toInstant(), row.getBoolean("in_time")),
                row.getObject("reopened_on", LocalDate.class), row.getObject("joined_to", UUID.class),
                row.getObject("rating", Integer.class));
    }
}
