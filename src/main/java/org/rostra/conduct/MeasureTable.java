package org.rostra.conduct;

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
import org.rostra.conduct.Measure.Appeal;
import org.rostra.conduct.Measure.Decision;
import org.rostra.conduct.Measure.End;
import org.rostra.conduct.Measure.Grounds;
import org.rostra.conduct.Measure.Lead;
import org.rostra.conduct.Measure.Notice;
import org.rostra.conduct.Measure.Service;
import org.rostra.conduct.Measure.Way;
import org.rostra.conduct.course.Kind;
import org.rostra.conduct.course.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MeasureTable {
    private final JdbcClient sql;

    MeasureTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The next number that no measure has. */
    long number() {
        return sql.sql("select nextval('conduct.measure_number')").query(Long.class).single();
    }

    void insert(Measure one) {
        Lead lead = one.lead();
        sql.sql("""
                insert into conduct.measure (id, number, stage, account_id, part, person_id, unit_id, violation,
                    happened_on, summary, opened_by, opened_at)
                values (:id, :number, :stage, :account, :part, :person, :unit, :violation, :happened, :summary, :by,
                    :at)
                """).param("id", one.id()).param("number", one.number()).param("stage", one.stage().name())
                .param("account", one.account()).param("part", one.party().part().name())
                .param("person", one.party().person()).param("unit", one.party().unit())
                .param("violation", lead.violation()).param("happened", lead.happened())
                .param("summary", lead.summary()).param("by", lead.openedBy()).param("at", utc(lead.opened())).update();
    }

    /** Everything that can change. */
    void put(Measure one) {
        Optional<Grounds> grounds = Optional.ofNullable(one.grounds());
        Optional<Notice> notice = Optional.ofNullable(one.notice());
        Optional<Decision> decision = Optional.ofNullable(one.decision());
        Optional<Service> service = Optional.ofNullable(one.service());
        Optional<Appeal> appeal = Optional.ofNullable(one.appeal());
        Optional<End> end = Optional.ofNullable(one.end());
        sql.sql("""
                update conduct.measure set stage = :stage, facts = :facts, evidence = :evidence, intended = :intended,
                    told_on = :told, told_by = :toldby, hear_until = :hear, spoken_at = :spoken, decided = :decided,
                    decided_on = :decidedon, reasons = :reasons, adopted = :adopted, body = :body, minutes = :minutes,
                    earlier = :earlier, serious = :serious, served_on = :served, served_by = :servedby,
                    appeal_by = :appealby, until = :until, left_on = :left, appealed_at = :appealed, appeal = :appeal,
                    appeal_decided = :outcome, appeal_on = :outcomeon, appeal_reasons = :outcomewhy,
                    closed_on = :closed, closing = :closing
                where id = :id
                """).param("id", one.id()).param("stage", one.stage().name())
                .param("facts", of(grounds, Grounds::facts)).param("evidence", of(grounds, Grounds::evidence))
                .param("intended", of(notice, it -> it.intended().name())).param("told", of(notice, Notice::on))
                .param("toldby", of(notice, it -> it.way().name())).param("hear", of(notice, Notice::until))
                .param("spoken", utc(of(notice, Notice::spoken)))
                .param("decided", of(decision, it -> it.kind().name())).param("decidedon", of(decision, Decision::on))
                .param("reasons", of(decision, Decision::reasons)).param("adopted", of(decision, Decision::adopted))
                .param("body", of(decision, Decision::body)).param("minutes", of(decision, Decision::minutes))
                .param("earlier", decision.map(Decision::earlier).orElse(0))
                .param("serious", of(decision, Decision::serious)).param("served", of(service, Service::on))
                .param("servedby", of(service, it -> it.way().name())).param("appealby", of(service, Service::appealBy))
                .param("until", of(service, Service::until)).param("left", of(service, Service::left))
                .param("appealed", utc(of(appeal, Appeal::at))).param("appeal", of(appeal, Appeal::text))
                .param("outcome", of(appeal, it -> it.outcome() == null ? null : it.outcome().name()))
                .param("outcomeon", of(appeal, Appeal::decided)).param("outcomewhy", of(appeal, Appeal::reasons))
                .param("closed", of(end, End::on)).param("closing", of(end, End::why)).update();
    }

    Optional<Measure> find(UUID id) {
        return sql.sql("select * from conduct.measure where id = :id").param("id", id).query(MeasureTable::measure)
                .optional();
    }

    Optional<Measure> lock(UUID id) {
        return sql.sql("select * from conduct.measure where id = :id for update").param("id", id)
                .query(MeasureTable::measure).optional();
    }

    List<Measure> list(Collection<UUID> ids) {
        return sql.sql("select * from conduct.measure where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(MeasureTable::measure).list();
    }

    /** Of other members on these accounts, the latest first. */
    List<Measure> onAccounts(Collection<UUID> accounts, UUID notOf, @Nullable UUID before, int limit) {
        return sql.sql("""
                select m.* from conduct.measure m where m.id in (
                    select latest.id from unnest(cast(:accounts as uuid[])) as a (id) cross join lateral (
                        select id from conduct.measure where account_id = a.id and part = 'MEMBER' and id < :before
                            and person_id is distinct from :person
                        order by id desc limit :limit) latest
                    order by latest.id desc limit :limit)
                order by m.id desc
                """).param("accounts", accounts.toArray(UUID[]::new)).param("before", behind(before))
                .param("person", notOf).param("limit", limit).query(MeasureTable::measure).list();
    }

    /** Those of which nobody was told yet whom they are about: one of these people, or a unit. */
    List<Measure> untold(Collection<UUID> people, int limit) {
        return sql.sql("""
                select * from conduct.measure where told_on is null and stage in ('LEAD', 'VERIFIED')
                    and (person_id = any(:people) or unit_id is not null)
                order by id limit :limit
                """).param("people", people.toArray(UUID[]::new)).param("limit", limit).query(MeasureTable::measure)
                .list();
    }

    /** About the person, or a unit for which he speaks, from the notice on, the latest first. */
    List<Measure> about(UUID person, Collection<UUID> units, @Nullable UUID before, int limit) {
        return sql.sql("""
                select * from conduct.measure where id in (
                    (select id from conduct.measure where person_id = :person and told_on is not null and id < :before
                        order by id desc limit :limit)
                    union all
                    (select latest.id from unnest(cast(:units as uuid[])) as u (id) cross join lateral (
                        select id from conduct.measure where unit_id = u.id and told_on is not null and id < :before
                        order by id desc limit :limit) latest))
                order by id desc limit :limit
                """).param("person", person).param("units", units.toArray(UUID[]::new)).param("before", behind(before))
                .param("limit", limit).query(MeasureTable::measure).list();
    }

    /** Award bars of others than the person and these units, the latest first. */
    List<Measure> bars(UUID notOf, Collection<UUID> norUnits, @Nullable UUID before, int limit) {
        return sql.sql("""
                select * from conduct.measure where part <> 'MEMBER' and id < :before
                    and person_id is distinct from :person and (unit_id is null or unit_id <> all(:units))
                order by id desc limit :limit
                """).param("before", behind(before)).param("person", notOf)
                .param("units", norUnits.toArray(UUID[]::new)).param("limit", limit).query(MeasureTable::measure)
                .list();
    }

    /** Where a page begins that begins with the latest: no id is greater. */
    private static UUID behind(@Nullable UUID before) {
        return before == null ? new UUID(-1, -1) : before;
    }

    private static Measure measure(ResultSet row, int number) throws SQLException {
        LocalDate told = day(row, "told_on");
        LocalDate decided = day(row, "decided_on");
        LocalDate served = day(row, "served_on");
        Instant appealed = instant(row, "appealed_at");
        LocalDate closed = day(row, "closed_on");
        boolean established = row.getString("facts") != null || row.getString("evidence") != null;
        return new Measure(id(row, "id"), row.getString("number"), Stage.valueOf(row.getString("stage")),
                id(row, "account_id"),
                new Party(Party.Part.valueOf(row.getString("part")), row.getObject("person_id", UUID.class),
                        row.getObject("unit_id", UUID.class)),
                new Lead(row.getString("violation"), Objects.requireNonNull(day(row, "happened_on")),
                        row.getString("summary"), row.getObject("opened_by", UUID.class),
                        Objects.requireNonNull(instant(row, "opened_at"))),
                established ? new Grounds(row.getString("facts"), row.getString("evidence")) : null,
                told == null
                        ? null
                        : new Notice(Kind.valueOf(row.getString("intended")), told,
                                Way.valueOf(row.getString("told_by")), Objects.requireNonNull(day(row, "hear_until")),
                                instant(row, "spoken_at")),
                decided == null
                        ? null
                        : new Decision(Kind.valueOf(row.getString("decided")), decided, row.getString("reasons"),
                                row.getString("adopted"), row.getInt("earlier"), row.getString("serious"),
                                row.getString("body"), row.getString("minutes")),
                served == null
                        ? null
                        : new Service(served, Way.valueOf(row.getString("served_by")),
                                Objects.requireNonNull(day(row, "appeal_by")),
                                Objects.requireNonNull(day(row, "until")),
                                day(row, "left_on")),
                appealed == null
                        ? null
                        : new Appeal(appealed, row.getString("appeal"), kind(row.getString("appeal_decided")),
                                day(row, "appeal_on"), row.getString("appeal_reasons")),
                closed == null ? null : new End(closed, row.getString("closing")));
    }

    private static @Nullable Kind kind(@Nullable String name) {
        return name == null ? null : Kind.valueOf(name);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static <T, V> @Nullable V of(Optional<T> part, java.util.function.Function<T, @Nullable V> value) {
        return part.isPresent() ? value.apply(part.get()) : null;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
