package org.rostra.voice.imitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.lead.LeadOutcome;
import org.rostra.voice.imitation.Imitation.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ImitationTable {
    private final JdbcClient sql;

    ImitationTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Imitation one, UUID by) {
        sql.sql("""
                insert into voice.imitation (id, opinion_id, name, link, state, found_on, found_by)
                values (:id, :opinion, :name, :link, :state, :found, :by)
                """).param("id", one.id()).param("opinion", one.opinion()).param("name", one.name())
                .param("link", one.link()).param("state", one.state().name()).param("found", one.found())
                .param("by", by).update();
    }

    void save(Imitation one) {
        LeadOutcome outcome = one.outcome();
        sql.sql("""
                update voice.imitation set name = :name, link = :link, state = :state, outcome = :outcome,
                    lead_id = :lead, asked_on = :asked, answered_on = :answered where id = :id
                """).param("id", one.id()).param("name", one.name()).param("link", one.link())
                .param("state", one.state().name()).param("outcome", outcome == null ? null : outcome.name())
                .param("lead", one.lead()).param("asked", one.asked()).param("answered", one.answered()).update();
    }

    Optional<Imitation> find(UUID id) {
        return sql.sql("select * from voice.imitation where id = :id").param("id", id)
                .query(ImitationTable::imitation).optional();
    }

    Optional<Imitation> lock(UUID id) {
        return sql.sql("select * from voice.imitation where id = :id for update").param("id", id)
                .query(ImitationTable::imitation).optional();
    }

    List<Imitation> page(@Nullable UUID before, int limit) {
        return sql.sql("select * from voice.imitation where id < :before order by id desc limit :limit")
                .param("before", before == null ? new UUID(-1, -1) : before).param("limit", limit)
                .query(ImitationTable::imitation).list();
    }

    private static Imitation imitation(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Imitation(row.getObject("id", UUID.class), row.getObject("opinion_id", UUID.class),
                row.getString("name"), row.getString("link"), State.valueOf(row.getString("state")),
                outcome == null ? null : LeadOutcome.valueOf(outcome), row.getObject("lead_id", UUID.class),
                row.getObject("found_on", LocalDate.class), row.getObject("asked_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class));
    }
}
