package org.rostra.directory.reorganise;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Says;
import org.rostra.directory.reorganise.Reorganisation.Kind;
import org.rostra.directory.reorganise.Reorganisation.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReorganisationTable {
    private final JdbcClient sql;

    ReorganisationTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Reorganisation one, UUID by, Instant at) {
        Names names = one.names();
        sql.sql("""
                insert into directory.reorganisation (id, kind, on_day, document, units, into_id, name, name_english,
                    short_name, going, state, decided_by, decided_at)
                values (:id, :kind, :day, :document, :units, :into, :name, :english, :short, :going, :state, :by, :at)
                """).param("id", one.id()).param("kind", one.kind().name()).param("day", one.day())
                .param("document", one.document()).param("units", one.units().toArray(UUID[]::new))
                .param("into", one.into()).param("name", names == null ? null : names.name())
                .param("english", names == null ? null : names.english())
                .param("short", names == null ? null : names.shortName())
                .param("going", one.going().toArray(UUID[]::new)).param("state", one.state().name()).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void move(UUID id, State state, @Nullable Says held) {
        sql.sql("update directory.reorganisation set state = :state, held_because = :held where id = :id")
                .param("id", id).param("state", state.name()).param("held", held == null ? null : held.name())
                .update();
    }

    Optional<Reorganisation> find(UUID id) {
        return sql.sql("select * from directory.reorganisation where id = :id").param("id", id)
                .query(ReorganisationTable::one).optional();
    }

    Optional<Reorganisation> lock(UUID id) {
        return sql.sql("select * from directory.reorganisation where id = :id for update").param("id", id)
                .query(ReorganisationTable::one).optional();
    }

    /** What concerns the unit, newest first; without what was cancelled. */
    List<Reorganisation> of(UUID unit, int limit) {
        return sql.sql("""
                select * from directory.reorganisation
                where (units @> array[:unit] or into_id = :unit) and state <> 'CANCELLED'
                order by on_day desc, id desc limit :limit
                """).param("unit", unit).param("limit", limit).query(ReorganisationTable::one).list();
    }

    /** What is still to be carried out with one of the units. */
    Optional<Reorganisation> openOf(Collection<UUID> units) {
        return sql.sql("""
                select * from directory.reorganisation
                where units && :units and state in ('PLANNED', 'HELD') order by on_day, id limit 1
                """).param("units", units.toArray(UUID[]::new)).query(ReorganisationTable::one).optional();
    }

    /** One whose day has come. */
    Optional<UUID> due(LocalDate today) {
        return sql.sql("""
                select id from directory.reorganisation where state = 'PLANNED' and on_day <= :today
                order by on_day, id limit 1
                """).param("today", today).query(UUID.class).optional();
    }

    private static Reorganisation one(ResultSet row, int number) throws SQLException {
        String name = row.getString("name");
        String held = row.getString("held_because");
        return new Reorganisation(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class), row.getString("document"), ids(row.getArray("units")),
                row.getObject("into_id", UUID.class),
                name == null ? null : new Names(name, row.getString("name_english"), row.getString("short_name")),
                Set.copyOf(ids(row.getArray("going"))), State.valueOf(row.getString("state")),
                held == null ? null : Says.valueOf(held));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
