package org.rostra.groups.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.decision.UnitProposal.Progress;
import org.rostra.groups.decision.UnitProposal.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitProposalTable {
    private final JdbcClient sql;

    UnitProposalTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UnitProposal one) {
        sql.sql("""
                insert into groups.unit_proposal (id, account_id, why, proposed_by, proposed_on, state)
                values (:id, :group, :why, :by, :on, :state)
                """).param("id", one.id()).param("group", one.group()).param("why", one.why()).param("by", one.by())
                .param("on", one.on()).param("state", one.state().name()).update();
    }

    void end(UUID id, State state, @Nullable UUID by, @Nullable String reason) {
        sql.sql("""
                update groups.unit_proposal set state = :state, answered_by = :by, reason = :reason where id = :id
                """).param("id", id).param("state", state.name()).param("by", by).param("reason", reason).update();
    }

    Optional<UnitProposal> findOpen(UUID group) {
        return sql.sql("select * from groups.unit_proposal where account_id = :group and state = 'OPEN'")
                .param("group", group).query(UnitProposalTable::proposal).optional();
    }

    /** How far each of the groups is, of those that were proposed to be dissolved. */
    Map<UUID, Progress> progress(Collection<UUID> groups) {
        Map<UUID, Progress> found = new HashMap<>();
        sql.sql("""
                select a.id, case
                    when a.state in ('CLOSING', 'CLOSED') then 'AGREED'
                    when d.state = 'OPEN' then 'SIGNED'
                    when u.state = 'OPEN' then 'ASKED'
                    else 'NOT_AGREED' end
                from registry.account_shown a
                left join lateral (select state from groups.decision
                    where account_id = a.id and kind = 'DISSOLVE' order by id desc limit 1) d on true
                left join lateral (select state from groups.unit_proposal
                    where account_id = a.id order by id desc limit 1) u on true
                where a.id = any(:groups)
                """).param("groups", groups.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject(1, UUID.class), Progress.valueOf(row.getString(2)));
        });
        return found;
    }

    private static UnitProposal proposal(ResultSet row, int number) throws SQLException {
        return new UnitProposal(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getString("why"), row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_on", LocalDate.class), State.valueOf(row.getString("state")),
                row.getObject("answered_by", UUID.class), row.getString("reason"));
    }
}
