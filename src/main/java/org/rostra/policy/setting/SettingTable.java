package org.rostra.policy.setting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.policy.setting.Setting.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SettingTable {
    private final JdbcClient sql;

    SettingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where something is proposed already for the same. */
    boolean propose(Setting one) {
        return sql.sql("""
                insert into policy.setting (id, what, value, before, from_on, reason, state, proposed_by, proposed_at)
                values (:id, :what, :value, :before, :from, :reason, 'PROPOSED', :by, :at)
                on conflict (what) where state = 'PROPOSED' do nothing
                """).param("id", one.id()).param("what", one.what()).param("value", one.value())
                .param("before", one.before()).param("from", one.from()).param("reason", one.reason())
                .param("by", one.proposedBy()).param("at", one.proposedAt().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** What was sent back is proposed otherwise; false where it is no longer proposed. */
    boolean amend(UUID id, String value, String before, LocalDate from, String reason) {
        return sql.sql("""
                update policy.setting set value = :value, before = :before, from_on = :from, reason = :reason
                where id = :id and state = 'PROPOSED'
                """).param("id", id).param("value", value).param("before", before).param("from", from)
                .param("reason", reason).update() == 1;
    }

    /** Ends the proposal; false where it has ended already. */
    boolean decide(UUID id, State state, LocalDate from, UUID by, Instant at) {
        return sql.sql("""
                update policy.setting set state = :state, from_on = :from, decided_by = :by, decided_at = :at
                where id = :id and state = 'PROPOSED'
                """).param("id", id).param("state", state.name()).param("from", from).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<Setting> find(UUID id) {
        return list(List.of(id)).stream().findFirst();
    }

    List<Setting> list(Collection<UUID> ids) {
        return sql.sql("select * from policy.setting where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(SettingTable::setting).list();
    }

    /** What was proposed for it, the latest first; refused and withdrawn ones too. */
    List<Setting> about(String what, int limit) {
        return sql.sql("select * from policy.setting where what = :what order by id desc limit :limit")
                .param("what", what).param("limit", limit).query(SettingTable::setting).list();
    }

    List<Setting> proposed() {
        return sql.sql("select * from policy.setting where state = 'PROPOSED' order by id")
                .query(SettingTable::setting).list();
    }

    /** All that stand, in the order in which they were confirmed. */
    List<Setting> standing() {
        return sql.sql("select * from policy.setting where state = 'STANDING' order by decided_at, id")
                .query(SettingTable::setting).list();
    }

    /** How many stand: another number whenever one was confirmed, for what stands is never taken away. */
    long count() {
        return sql.sql("select count(*) from policy.setting where state = 'STANDING'").query(Long.class).single();
    }

    private static Setting setting(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Setting(row.getObject("id", UUID.class), row.getString("what"), row.getString("value"),
                row.getString("before"), row.getObject("from_on", LocalDate.class), row.getString("reason"),
                State.valueOf(row.getString("state")), row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("decided_by", UUID.class), decided == null ? null : decided.toInstant());
    }
}
