package org.rostra.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

    void insert(List<Duty> duties) {
        sql.sql("""
                insert into duty.duty (id, task, subject_kind, subject_id, seat, rule, clause, event_on, term, due_on,
                    provisional, calendar, opened_at)
                select d.id, d.task, d.kind, d.subject, d.seat, d.rule, d.clause, d.event, d.term, d.due,
                    d.provisional, :calendar, :opened
                from unnest(:ids, :tasks, :kinds, :subjects, :seats, :rules, :clauses, cast(:events as date[]), :terms,
                        cast(:dues as date[]), :provisional)
                    as d (id, task, kind, subject, seat, rule, clause, event, term, due, provisional)
                """).param("ids", duties.stream().map(Duty::id).toArray(UUID[]::new))
                .param("tasks", texts(duties, Duty::task))
                .param("kinds", texts(duties, one -> one.subject().kind()))
                .param("subjects", duties.stream().map(one -> one.subject().id()).toArray(UUID[]::new))
                .param("seats", texts(duties, one -> one.seat().key())).param("rules", texts(duties, Duty::rule))
                .param("clauses", texts(duties, one -> one.clause().value()))
                .param("events", texts(duties, one -> one.event().toString()))
                .param("terms", duties.stream().map(one -> one.term() == null ? null : one.term().text())
                        .toArray(String[]::new))
                .param("dues", duties.stream().map(one -> one.due() == null ? null : one.due().toString())
                        .toArray(String[]::new))
                .param("provisional", duties.stream().map(Duty::provisional).toArray(Boolean[]::new))
                .param("calendar", duties.getFirst().calendar())
                .param("opened", duties.getFirst().opened().atOffset(ZoneOffset.UTC)).update();
    }

    private static String[] texts(List<Duty> duties, Function<Duty, String> of) {
        return duties.stream().map(of).toArray(String[]::new);
    }

    void end(Subject subject, String[] tasks, Instant at) {
        sql.sql("""
                update duty.duty set ended_at = :at
                where subject_kind = :kind and subject_id = :id and task = any(:tasks) and ended_at is null
                """).param("kind", subject.kind()).param("id", subject.id()).param("tasks", tasks)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void forget(String kind, List<UUID> subjects) {
        sql.sql("delete from duty.duty where subject_id = any(:subjects) and subject_kind = :kind "
                + "and seat like 'person/%'").param("kind", kind).param("subjects", subjects.toArray(UUID[]::new))
                .update();
    }

    void reseat(Seat from, Seat to, @Nullable Collection<UUID> subjects) {
        sql.sql("""
                update duty.duty set seat = :to
                where seat = :from and ended_at is null and (not :some or subject_id = any(:subjects))
                """).param("from", from.key()).param("to", to.key()).param("some", subjects != null)
                .param("subjects", subjects == null ? new UUID[0] : subjects.toArray(UUID[]::new)).update();
    }

    void urge(Subject subject, LocalDate on) {
        sql.sql("""
                update duty.duty set urged = urged + 1, urged_on = :on
                where subject_kind = :kind and subject_id = :id and ended_at is null
                """).param("kind", subject.kind()).param("id", subject.id()).param("on", on).update();
    }

    void urge(UUID id, LocalDate on) {
        sql.sql("update duty.duty set urged = urged + 1, urged_on = :on where id = :id").param("id", id)
                .param("on", on).update();
    }

    void assign(UUID id, UUID assignee) {
        sql.sql("update duty.duty set assignee_id = :assignee where id = :id").param("id", id)
                .param("assignee", assignee).update();
    }

    /** Each seat gives its first rows along the index of desks; those are put in one order. */
    private static final String OF_SEATS = """
            from unnest(:seats::text[], :governed::text[]) as mine (seat, governed)
            cross join lateral (
                select * from duty.duty where seat = mine.seat and ended_at is null
                    and (mine.governed is null or mine.governed in (rule, subject_kind))
                    and (cast(:task as text) is null or task = :task) and (cast(:rule as text) is null or rule = :rule)
                    and (cast(:from as date) is null or due_on >= :from)
                    and (cast(:to as date) is null or due_on <= :to) and subject_id <> all(:but)
                order by due_on, id limit :limit) d
            """;

    List<Duty> open(DutyQuery query, int limit) {
        return on(query, limit, "select d.* " + OF_SEATS + "order by d.due_on, d.id limit :limit")
                .query(DutyTable::duty).list();
    }

    List<Duty> openUnder(String rule, int limit) {
        return sql.sql("""
                select * from duty.duty where rule = :rule and ended_at is null and term is not null limit :limit
                """).param("rule", rule).param("limit", limit).query(DutyTable::duty).list();
    }

    int count(DutyQuery query, int limit) {
        return count(query, List.of(), limit).all();
    }

    Duties.Counted count(DutyQuery query, Collection<String> kinds, int limit) {
        return on(query, limit,
                "select count(*), coalesce(bool_or(subject_kind = any(:kinds)), false) from (select d.subject_kind "
                        + OF_SEATS + "limit :limit) c")
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, _) -> new Duties.Counted(row.getInt(1), row.getBoolean(2))).single();
    }

    private JdbcClient.StatementSpec on(DutyQuery query, int limit, String select) {
        List<String> seats = new ArrayList<>(query.seats().stream().map(Seat::key).toList());
        List<@Nullable String> governed = new ArrayList<>();
        seats.forEach(_ -> governed.add(null));
        query.others().forEach((seat, rules) -> rules.forEach(rule -> {
            seats.add(seat.key());
            governed.add(rule);
        }));
        return sql.sql(select).param("seats", seats.toArray(String[]::new))
                .param("governed", governed.toArray(String[]::new))
                .param("task", query.task()).param("rule", query.rule()).param("from", query.from())
                .param("to", query.to()).param("but", query.but().toArray(UUID[]::new)).param("limit", limit);
    }

    List<Duty> lock(Collection<UUID> ids) {
        return sql.sql("select * from duty.duty where id = any(:ids) and ended_at is null order by id for update")
                .param("ids", ids.toArray(UUID[]::new)).query(DutyTable::duty).list();
    }

    List<Duty> list(Collection<UUID> ids) {
        return sql.sql("select * from duty.duty where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(DutyTable::duty).list();
    }

    List<Duty> openAbout(Collection<UUID> subjects, int limit) {
        return sql.sql("""
                select * from duty.duty where subject_id = any(:subjects) and ended_at is null
                order by due_on, id limit :limit
                """).param("subjects", subjects.toArray(UUID[]::new)).param("limit", limit).query(DutyTable::duty)
                .list();
    }

    /** Those of the duties that are open. */
    List<Duty> open(Collection<UUID> ids) {
        return sql.sql("select * from duty.duty where id = any(:ids) and ended_at is null order by due_on, id")
                .param("ids", ids.toArray(UUID[]::new)).query(DutyTable::duty).list();
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
                ended == null ? null : ended.toInstant(), row.getInt("urged"),
                row.getObject("urged_on", LocalDate.class), row.getObject("assignee_id", UUID.class));
    }
}
