package org.rostra.registry.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Answers;
import org.rostra.registry.Json;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChangeTable {
    private final JdbcClient sql;

    ChangeTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Change change) {
        sql.sql("""
                insert into registry.change (id, account_id, kind, state, applicant_id, happened_on, reported_on,
                    due_on, answers, before)
                values (:id, :account, :kind, :state, :applicant, :happened, :reported, :due,
                    cast(:answers as jsonb), cast(:before as jsonb))
                """).param("id", change.id()).param("account", change.account()).param("kind", change.kind().name())
                .param("state", change.state().name()).param("applicant", change.applicant())
                .param("happened", change.happened()).param("reported", change.reported()).param("due", change.due())
                .param("answers", json(change.answers())).param("before", json(change.before())).update();
    }

    /** Sent again after it was returned; when it was first reported stays. */
    void sendAgain(Change change) {
        sql.sql("""
                update registry.change set happened_on = :happened, due_on = :due, returned = answers,
                    answers = cast(:answers as jsonb), before = cast(:before as jsonb)
                where id = :id
                """).param("id", change.id()).param("happened", change.happened()).param("due", change.due())
                .param("answers", json(change.answers())).param("before", json(change.before())).update();
    }

    /** The people concerned agreed, or one of them did. */
    void agree(Change change) {
        sql.sql("""
                update registry.change set state = :state, happened_on = :happened, reported_on = :reported,
                    due_on = :due, answers = cast(:answers as jsonb)
                where id = :id
                """).param("id", change.id()).param("state", change.state().name())
                .param("happened", change.happened()).param("reported", change.reported())
                .param("due", change.due()).param("answers", json(change.answers())).update();
    }

    void move(UUID id, State state) {
        sql.sql("update registry.change set state = :state where id = :id").param("id", id)
                .param("state", state.name()).update();
    }

    Optional<Change> find(UUID id) {
        return sql.sql("select * from registry.change where id = :id").param("id", id).query(ChangeTable::change)
                .optional();
    }

    List<Change> list(Collection<UUID> ids) {
        return sql.sql("select * from registry.change where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(ChangeTable::change).list();
    }

    /** The latest changes of the account, newest first. */
    List<Change> latest(UUID account, int limit) {
        return sql.sql("select * from registry.change where account_id = :account order by id desc limit :limit")
                .param("account", account).param("limit", limit).query(ChangeTable::change).list();
    }

    /** What is not over: sent and not decided, or determined and not yet carried out. */
    Optional<Change> findAlive(UUID account, Kind kind) {
        return sql.sql("""
                select * from registry.change
                where account_id = :account and kind = :kind
                    and (state in ('AGREEING', 'OPEN') or kind = 'RENAME' and state = 'APPROVED')
                order by id desc limit 1
                """).param("account", account).param("kind", kind.name()).query(ChangeTable::change).optional();
    }

    List<UUID> openOf(Collection<UUID> accounts) {
        return sql.sql("""
                select id from registry.change
                where account_id = any(:accounts) and state in ('AGREEING', 'OPEN') order by id
                """).param("accounts", accounts.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Of these accounts, what is sent and not decided, or returned. */
    List<UUID> underWay(Collection<UUID> accounts) {
        return sql.sql("""
                select c.id from registry.change c where c.account_id = any(:accounts)
                    and exists (select from duty.open d where d.subject_id = c.id)
                union
                select c.id from registry.change c where c.account_id = any(:accounts)
                    and c.state in ('AGREEING', 'OPEN', 'RETURNED')
                """).param("accounts", accounts.toArray(UUID[]::new)).query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        String returned = row.getString("returned");
        return new Change(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                Kind.valueOf(row.getString("kind")), State.valueOf(row.getString("state")),
                row.getObject("applicant_id", UUID.class), date(row, "happened_on"),
                row.getObject("reported_on", LocalDate.class), date(row, "due_on"), answers(row.getString("answers")),
                answers(row.getString("before")), returned == null ? null : answers(returned));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static String json(Answers answers) {
        return Json.write(answers.values());
    }

    private static Answers answers(String json) {
        return new Answers(Json.readLists(json));
    }
}
