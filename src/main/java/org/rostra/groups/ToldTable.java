package org.rostra.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.registry.GroupsImported.Told;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class ToldTable {
    private final JdbcClient sql;

    ToldTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps what was told, and gives back all that is now known; what was left blank stays as it was. */
    Map<UUID, Told> put(Collection<Told> told) {
        return byAccount(sql.sql("""
                insert into groups.told as t (account_id, kind, range, end_on)
                select * from unnest(:ids, :kinds, :ranges, cast(:ends as date[]))
                on conflict (account_id) do update set kind = coalesce(excluded.kind, t.kind),
                    range = coalesce(excluded.range, t.range), end_on = coalesce(excluded.end_on, t.end_on)
                returning t.*
                """).param("ids", told.stream().map(Told::account).toArray(UUID[]::new))
                .param("kinds", told.stream().map(Told::kind).toArray(String[]::new))
                .param("ranges", told.stream().map(Told::range).toArray(String[]::new))
                .param("ends", told.stream().map(one -> one.end() == null ? null : one.end().toString())
                        .toArray(String[]::new)));
    }

    /** What was told of these; one of which nothing was told is left out. */
    Map<UUID, Told> byAccount(Collection<UUID> accounts) {
        return byAccount(sql.sql("select * from groups.told where account_id = any(:ids)")
                .param("ids", accounts.toArray(UUID[]::new)));
    }

    private static Map<UUID, Told> byAccount(StatementSpec statement) {
        return statement.query(ToldTable::told).list().stream()
                .collect(Collectors.toMap(Told::account, Function.identity()));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(row.getObject("account_id", UUID.class), null, row.getString("kind"),
                row.getObject("end_on", LocalDate.class), row.getString("range"));
    }
}
