package org.rostra.voice;

import java.util.Set;
import java.util.Map;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.voice.Routing.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class RoutingTable {
    private final JdbcClient sql;

    RoutingTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Routing one) {
        sql.sql("""
                insert into voice.routing (id, opinion_id, unit_id, state, asked_at)
                values (:id, :opinion, :unit, :state, :asked)
                """).param("id", one.id()).param("opinion", one.opinion()).param("unit", one.unit())
                .param("state", one.state().name()).param("asked", one.asked().atOffset(ZoneOffset.UTC)).update();
    }

    void save(Routing one) {
        sql.sql("""
                update voice.routing set state = :state, drafted_by = :drafted, signed_by = :signed where id = :id
                """).param("id", one.id()).param("state", one.state().name()).param("drafted", one.draftedBy())
                .param("signed", one.signedBy()).update();
    }

    /** The units that are asked now. */
    List<Routing> of(UUID opinion) {
        return sql.sql("select * from voice.routing where opinion_id = :opinion and state <> 'TAKEN_BACK' order by id")
                .param("opinion", opinion).query(RoutingTable::routing).list();
    }

    /** The part of a unit that is asked now. */
    Optional<Routing> find(UUID opinion, UUID unit) {
        return of(opinion).stream().filter(asked -> asked.unit().equals(unit)).findFirst();
    }

    Optional<Routing> find(UUID id) {
        return sql.sql("select * from voice.routing where id = :id").param("id", id).query(RoutingTable::routing)
                .optional();
    }

    List<Routing> list(Collection<UUID> ids) {
        return sql.sql("select * from voice.routing where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(RoutingTable::routing).list();
    }

    boolean concerned(UUID opinion, UUID person) {
        return sql
                .sql("select exists (select from voice.concerned where opinion_id = :opinion and person_id = :person)")
                .param("opinion", opinion).param("person", person).query(Boolean.class).single();
    }

    List<UUID> concerned(UUID opinion) {
        return sql.sql("select person_id from voice.concerned where opinion_id = :opinion order by person_id")
                .param("opinion", opinion).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Whom each of them concerns. */
    Map<UUID, Set<UUID>> concerned(Collection<UUID> opinions) {
        return pairs(sql.sql("select opinion_id, person_id from voice.concerned where opinion_id = any(:opinions)")
                .param("opinions", opinions.toArray(UUID[]::new)));
    }

    /** The open opinions that concern the people, and the units' parts in them, by person. */
    Map<UUID, Set<UUID>> concerning(Collection<UUID> people) {
        return pairs(sql.sql("""
                select c.person_id, o.id from voice.concerned c join voice.opinion o on o.id = c.opinion_id
                where c.person_id = any(:people) and o.state <> 'ANSWERED'
                union all
                select c.person_id, r.id from voice.concerned c join voice.routing r on r.opinion_id = c.opinion_id
                where c.person_id = any(:people) and r.state in ('ASKED', 'DRAFTED')
                """).param("people", people.toArray(UUID[]::new)));
    }

    private static Map<UUID, Set<UUID>> pairs(StatementSpec asked) {
        return asked.query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue,
                        Collectors.toSet())));
    }

    void concern(UUID opinion, Collection<UUID> people) {
        sql.sql("""
                insert into voice.concerned (opinion_id, person_id) select :opinion, p from unnest(:people) as p
                on conflict do nothing
                """).param("opinion", opinion).param("people", people.toArray(UUID[]::new)).update();
    }

    private static Routing routing(ResultSet row, int number) throws SQLException {
        return new Routing(row.getObject("id", UUID.class), row.getObject("opinion_id", UUID.class),
                row.getObject("unit_id", UUID.class), State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getObject("drafted_by", UUID.class),
                row.getObject("signed_by", UUID.class));
    }
}
