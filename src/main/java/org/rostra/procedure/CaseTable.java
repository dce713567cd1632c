package org.rostra.procedure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Seat;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseFile.Channel;
import org.rostra.procedure.CaseFile.Outcome;
import org.rostra.procedure.CaseFile.State;
import org.rostra.procedure.CaseFile.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaseTable {
    private final JdbcClient sql;

    CaseTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(CaseFile file) {
        sql.sql("""
                insert into procedure.case_file (id, procedure, subject_kind, subject_id, unit_id, applicant_id, state,
                    round, step, pack, values_on, opened_at)
                values (:id, :procedure, :kind, :subject, :unit, :applicant, :state, :round, :step, :pack, :values,
                    :opened)
                """).param("id", file.id()).param("procedure", file.procedure())
                .param("kind", file.subject().kind()).param("subject", file.subject().id())
                .param("unit", file.unit()).param("applicant", file.applicant()).param("state", file.state().name())
                .param("round", file.round()).param("step", file.step()).param("pack", file.pack())
                .param("values", file.valuesOn()).param("opened", utc(file.opened())).update();
        insertSteps(file.id(), file.steps());
    }

    void insertSteps(UUID id, List<Step> steps) {
        sql.sql("""
                insert into procedure.step (case_id, round, step, plan, seat)
                select :id, :round, t.step, t.plan, t.seat
                from unnest(:steps::integer[], :plans::text[], :seats::text[]) as t (step, plan, seat)
                """).param("id", id).param("round", steps.getFirst().round())
                .param("steps", steps.stream().map(Step::number).toArray(Integer[]::new))
                .param("plans", steps.stream().map(Step::plan).toArray(String[]::new))
                .param("seats", steps.stream().map(s -> s.seat().key()).toArray(String[]::new)).update();
    }

    /** Reads the case; with the row locked, so that of two deciders one comes first. */
    Optional<CaseFile> lock(UUID id) {
        // Read after the lock is held: another decider may have been first.
        return sql.sql("select id from procedure.case_file where id = :id for update").param("id", id)
                .query(UUID.class).optional().flatMap(this::find);
    }

    Optional<CaseFile> find(UUID id) {
        return sql.sql(WITH_STEPS + "where f.id = :id order by s.round, s.step").param("id", id)
                .query(CaseTable::withSteps).stream().findFirst();
    }

    Optional<CaseFile> findOpenAbout(Subject subject) {
        return sql.sql(WITH_STEPS + """
                where f.subject_id = :id and f.subject_kind = :kind and f.ended_at is null order by s.round, s.step
                """).param("id", subject.id()).param("kind", subject.kind()).query(CaseTable::withSteps).stream()
                .findFirst();
    }

    /** All cases about a subject, newest first. */
    List<CaseFile> about(Subject subject) {
        return sql.sql(WITH_STEPS + """
                where f.subject_id = :id and f.subject_kind = :kind order by f.id desc, s.round, s.step
                """).param("id", subject.id()).param("kind", subject.kind()).query(CaseTable::withSteps);
    }

    /** Open cases of the very units. */
    List<UUID> openOf(Collection<UUID> units) {
        return sql
                .sql("select id from procedure.case_file where unit_id = any(:units) and ended_at is null order by id")
                .param("units", units.toArray(UUID[]::new)).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Open cases of the units and of all below them, each with its unit. */
    Map<UUID, UUID> openBelow(Collection<UUID> units) {
        Map<UUID, UUID> cases = new LinkedHashMap<>();
        sql.sql("""
                select f.id, f.unit_id from procedure.case_file f
                join directory.unit_shown u on u.id = f.unit_id and u.path && :units
                where f.ended_at is null order by f.id
                """).param("units", units.toArray(UUID[]::new))
                .query(row -> {
                    cases.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return cases;
    }

    void handTo(UUID id, UUID unit) {
        sql.sql("update procedure.case_file set unit_id = :unit where id = :id").param("id", id).param("unit", unit)
                .update();
    }

    void reseat(UUID id, int round, int step, Seat seat) {
        sql.sql("""
                update procedure.step set seat = :seat where case_id = :id and round = :round and step = :step
                """).param("id", id).param("round", round).param("step", step).param("seat", seat.key()).update();
    }

    /** Cases that the person started, newest first. */
    List<CaseFile> startedBy(UUID person, int limit) {
        return list("select * from procedure.case_file where applicant_id = :person order by id desc limit :limit",
                person, limit);
    }

    /** Cases in which the person decided, or in which a decision was recorded for him; latest first. */
    List<CaseFile> decidedBy(UUID person, int limit) {
        return list("""
                select f.* from procedure.case_file f join (
                    select case_id, max(decided_at) as at from (
                        (select case_id, decided_at from procedure.step
                         where decided_by = :person and decided_at is not null order by decided_at desc limit :limit)
                        union all
                        (select case_id, decided_at from procedure.step
                         where maker_id = :person order by decided_at desc limit :limit)) mine
                    group by case_id) d on d.case_id = f.id
                order by d.at desc limit :limit
                """, person, limit);
    }

    /** How many cases of a procedure are not concluded. */
    int countOpen(String procedure) {
        return sql.sql("select count(*) from procedure.case_file where procedure = :procedure and ended_at is null")
                .param("procedure", procedure).query(Integer.class).single();
    }

    /** The ids of the open cases about any of the subjects. */
    List<UUID> openAbout(Collection<UUID> subjects) {
        return sql.sql(
                "select id from procedure.case_file where subject_id = any(:subjects) and ended_at is null order by id")
                .param("subjects", subjects.toArray(UUID[]::new)).query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The cases of these ids, with their steps. */
    List<CaseFile> whole(Collection<UUID> ids) {
        return sql.sql(WITH_STEPS + "where f.id = any(:ids) order by f.id, s.round, s.step")
                .param("ids", ids.toArray(UUID[]::new)).query(CaseTable::withSteps);
    }

    /** The cases of these ids, without their steps. */
    List<CaseFile> list(Collection<UUID> ids) {
        return sql.sql("select * from procedure.case_file where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query((row, _) -> caseFile(row, List.of())).list();
    }

    private List<CaseFile> list(String select, UUID person, int limit) {
        return sql.sql(select).param("person", person).param("limit", limit)
                .query((row, _) -> caseFile(row, List.of())).list();
    }

    /** The step as it was decided, and the case as it stands after it. */
    void decide(CaseFile moved, Step step) {
        sql.sql("""
                with decided as (
                    update procedure.step set outcome = :outcome, decided_by = :by, maker_id = :maker,
                        channel = :channel, taken_on = :taken, document = :document, scan_id = :scan, reasons = :reasons,
                        opinion = :opinion, decided_at = :at, for_id = :for,
                        confirmed = :confirmed
                    where case_id = :id and round = :round and step = :step)
                update procedure.case_file set state = :state, step = :next, ended_at = :ended where id = :id
                """).param("id", moved.id()).param("round", step.round()).param("step", step.number())
                .param("state", moved.state().name()).param("next", moved.step())
                .param("ended", moved.ended() == null ? null : utc(moved.ended()))
                .param("outcome", name(step.outcome())).param("by", step.decidedBy()).param("maker", step.maker())
                .param("channel", name(step.channel())).param("taken", step.takenOn())
                .param("document", step.document()).param("scan", step.scan()).param("for", step.represented())
                .param("reasons", step.reasons().toArray(String[]::new))
                .param("opinion", step.opinion()).param("confirmed", step.confirmed())
                .param("at", step.decidedAt() == null ? null : utc(step.decidedAt())).update();
    }

    void move(UUID id, State state, int round, int step, @Nullable Instant ended) {
        sql.sql("""
                update procedure.case_file set state = :state, round = :round, step = :step, ended_at = :ended
                where id = :id
                """).param("id", id).param("state", state.name()).param("round", round).param("step", step)
                .param("ended", ended == null ? null : utc(ended)).update();
    }

    private static final String WITH_STEPS = """
            select f.*, s.round as step_round, s.step as step_number, s.plan, s.seat, s.outcome, s.decided_by,
                s.maker_id, s.channel, s.taken_on, s.document, s.scan_id, s.reasons, s.opinion, s.decided_at, s.for_id,
                s.confirmed
            from procedure.case_file f join procedure.step s on s.case_id = f.id
            """;

    /** The rows of one case stand together: every case has a step. */
    private static List<CaseFile> withSteps(ResultSet row) throws SQLException {
        Map<CaseFile, List<Step>> files = new LinkedHashMap<>();
        while (row.next()) {
            files.computeIfAbsent(caseFile(row, List.of()), _ -> new ArrayList<>()).add(step(row));
        }
        return files.entrySet().stream().map(one -> one.getKey().withSteps(List.copyOf(one.getValue()))).toList();
    }

    private static CaseFile caseFile(ResultSet row, List<Step> steps) throws SQLException {
        return new CaseFile(row.getObject("id", UUID.class), row.getString("procedure"),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getObject("unit_id", UUID.class), row.getObject("applicant_id", UUID.class),
                State.valueOf(row.getString("state")), row.getInt("round"), row.getInt("step"), row.getString("pack"),
                row.getObject("values_on", LocalDate.class), instant(row, "opened_at").orElseThrow(),
                instant(row, "ended_at").orElse(null), steps);
    }

    private static Step step(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String channel = row.getString("channel");
        Array reasons = row.getArray("reasons");
        return new Step(row.getInt("step_round"), row.getInt("step_number"), row.getString("plan"),
                Seat.parse(row.getString("seat")), outcome == null ? null : Outcome.valueOf(outcome),
                row.getObject("decided_by", UUID.class), row.getObject("maker_id", UUID.class),
                channel == null ? null : Channel.valueOf(channel), row.getObject("taken_on", LocalDate.class),
                row.getString("document"), row.getObject("scan_id", UUID.class), List.of((String[]) reasons.getArray()),
                row.getString("opinion"),
                instant(row, "decided_at").orElse(null), row.getObject("for_id", UUID.class),
                row.getString("confirmed"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
