package org.rostra.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rostra.registry.FilledForm.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FilledFormTable {
    private final JdbcClient sql;

    FilledFormTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<FilledForm> find(UUID account, Part part) {
        return sql.sql("select * from registry.filled_form where account_id = :account and part = :part")
                .param("account", account).param("part", part.name()).query(FilledFormTable::form).optional();
    }

    /** Stores the form as it is now; what the round before said stays beside it. */
    void save(FilledForm form) {
        store(form, false);
    }

    /** Stores the form as it is filed, and remembers the answers, so that the next round can mark what changed. */
    void file(FilledForm form) {
        store(form, true);
    }

    private void store(FilledForm form, boolean filed) {
        sql.sql("""
                insert into registry.filled_form (account_id, part, form, procedure, answers, before, saved_at)
                values (:account, :part, :form, :procedure, cast(:answers as jsonb), cast(:filed as jsonb), :saved)
                on conflict (account_id, part) do update set form = excluded.form, procedure = excluded.procedure,
                    answers = excluded.answers, before = coalesce(excluded.before, filled_form.before),
                    saved_at = excluded.saved_at
                """).param("account", form.account()).param("part", form.part().name()).param("form", form.form())
                .param("procedure", form.procedure()).param("answers", Json.write(form.answers().values()))
                .param("filed", filed ? Json.write(form.answers().values()) : null)
                .param("saved", form.saved().atOffset(ZoneOffset.UTC)).update();
    }

    private static FilledForm form(ResultSet row, int number) throws SQLException {
        String before = row.getString("before");
        return new FilledForm(row.getObject("account_id", UUID.class), Part.valueOf(row.getString("part")),
                row.getString("form"), row.getString("procedure"), answers(row.getString("answers")),
                before == null ? null : answers(before),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static Answers answers(String json) {
        return new Answers(Json.readLists(json));
    }
}
