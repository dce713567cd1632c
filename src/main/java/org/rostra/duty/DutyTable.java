package org.rostra.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Term;
import org.rostra.directory.Seat;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DutyTable {
    private final JdbcClient sql;

    DutyTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Duty duty) {
        sql.sql("""
                insert into duty.duty (id, task, subject_kind, subject_id, seat, rule, clause, event_on, term, due_on,
                    provisional, calendar, opened_at)
                values (:id, :task, :kind, :subject, :seat, :rule, :clause, :event, :term, :due,
                    :provisional, :calendar, :opened)
                """).param("id", duty.id()).param("task", duty.task()).param("kind", duty.subject().kind())
                .param("subject", duty.subject().id()).param("seat", duty.seat().key()).param("rule", duty.rule())
                .param("clause", duty.clause().value()).param("event", duty.event())
                .param("term", duty.term() == null ? null : duty.term().text()).param("due", duty.due())
                .param("provisional", duty.provisional()).param("calendar", duty.calendar())
                .param("opened", duty.opened().atOffset(ZoneOffset.UTC)).update();
    }

    void end(Subject subject, String[] tasks, Instant at) {
        sql.sql("""
                update duty.duty set ended_at = :at
                where subject_kind = :kind and subject_id = :id and task = any(:tasks) and ended_at is null
                """).param("kind", subject.kind()).param("id", subject.id()).param("tasks", tasks)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void reseat(Seat from, Seat to, @Nullable Collection<UUID> subjects) {
        sql.sql("""
                update duty.duty set seat = :to
                where seat = :from and ended_at is null and (not :some or subject_id = any(:subjects))
                """).param("from", from.key()).param("to", to.key()).param("some", subjects != null)
                .param("subjects", subjects == null ? new UUID[0] : subjects.toArray(UUID[]::new)).update();
    }

    void urge(Subject subject) {
        sql.sql("""
                update duty.duty set urged = urged + 1
                where subject_kind = :kind and subject_id = :id and ended_at is null
                """).param("kind", subject.kind()).param("id", subject.id()).update();
    }

    List<Duty> openFor(Collection<Seat> seats, int limit) {
        return sql.sql("""
                select d.* from unnest(:seats::text[]) as mine (seat)
                cross join lateral (
                    select * from duty.duty where seat = mine.seat and ended_at is null
                    order by due_on, id limit :limit) d
                order by d.due_on, d.id limit :limit
                """).param("seats", seats.stream().map(Seat::key).toArray(String[]::new)).param("limit", limit)
                .query(DutyTable::duty).list();
    }

    List<Duty> openUnder(String rule, int limit) {
        return sql.sql("""
                select * from duty.duty where rule = :rule and ended_at is null and term is not null limit :limit
                """).param("rule", rule).param("limit", limit).query(DutyTable::duty).list();
    }

    List<Duty> openAbout(Subject subject) {
        return sql.sql("""
                select * from duty.duty where subject_kind = :kind and subject_id = :id and ended_at is null
                order by due_on, id
                """).param("kind", subject.kind()).param("id", subject.id()).query(DutyTable::duty).list();
    }

    List<Duty> overdue(String task, LocalDate on, int limit) {
        return sql.sql("""
                select * from duty.duty where task = :task and ended_at is null and due_on < :on
                order by due_on, id limit :limit
                """).param("task", task).param("on", on).param("limit", limit).query(DutyTable::duty).list();
    }

    List<SeatLoad> loads(LocalDate today, String after, int limit) {
        return sql.sql("""
                select seat, count(*) as open, count(*) filter (where due_on < :today) as late,
                    count(*) filter (where due_on = :today) as today,
                    count(*) filter (where due_on between :today and cast(:today as date) + 7) as week
                from duty.duty where ended_at is null and seat > :after group by seat order by seat limit :limit
                """).param("today", today).param("after", after).param("limit", limit)
                .query((row, _) -> new SeatLoad(Seat.parse(row.getString("seat")), row.getLong("open"),
                        row.getLong("late"), row.getLong("today"), row.getLong("week")))
                .list();
    }

    /** Open duties with a term that were computed by another calendar, in the order of their ids. */
    List<Duty> computedOtherwise(String calendar, UUID after, int limit) {
        return sql.sql("""
                select * from duty.duty
                where ended_at is null and term is not null and calendar <> :calendar and id > :after
                order by id limit :limit
                """).param("calendar", calendar).param("after", after).param("limit", limit).query(DutyTable::duty)
                .list();
    }

    /** Writes the days as they are by the calendar. */
    void recompute(List<UUID> ids, List<LocalDate> due, List<Boolean> provisional, String calendar) {
        sql.sql("""
                update duty.duty d set due_on = n.due, provisional = n.provisional, calendar = :calendar
                from unnest(:ids, :due::date[], :provisional::boolean[]) as n (id, due, provisional)
                where d.id = n.id and d.ended_at is null
                """).param("ids", ids.toArray(UUID[]::new))
                .param("due", due.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("provisional", provisional.toArray(Boolean[]::new)).param("calendar", calendar).update();
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        String term = row.getString("term");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Duty(row.getObject("id", UUID.class), row.getString("task"),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                Seat.parse(row.getString("seat")), row.getString("rule"), new ClauseId(row.getString("clause")),
                row.getObject("event_on", LocalDate.class), term == null ? null : (Term.ByDate) Term.parse(term),
                row.getObject("due_on", LocalDate.class), row.getBoolean("provisional"), row.getString("calendar"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(), row.getInt("urged"));
    }
}
