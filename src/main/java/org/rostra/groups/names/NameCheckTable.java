package org.rostra.groups.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NameCheckTable {
    private final JdbcClient sql;

    NameCheckTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(NameCheck c) {
        sql.sql("""
                insert into groups.name_check (id, account_id, checked_on, checked_by, matched, members, not_real,
                    outsiders, gone, undecided, supervisor_missing)
                values (:id, :group, :on, :by, :matched, :members, :notReal, :outsiders, :gone, :undecided, :missing)
                """).param("id", c.id()).param("group", c.group()).param("on", c.on()).param("by", c.by())
                .param("matched", c.matched()).param("members", c.members()).param("notReal", c.notReal())
                .param("outsiders", c.outsiders()).param("gone", c.gone()).param("undecided", c.undecided())
                .param("missing", c.supervisorMissing()).update();
    }

    List<NameCheck> latest(UUID group, int limit) {
        return sql.sql("select * from groups.name_check where account_id = :group order by id desc limit :limit")
                .param("group", group).param("limit", limit).query(NameCheckTable::check).list();
    }

    private static NameCheck check(ResultSet row, int number) throws SQLException {
        return new NameCheck(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getObject("checked_on", LocalDate.class), row.getObject("checked_by", UUID.class),
                row.getBoolean("matched"), row.getInt("members"), row.getInt("not_real"), row.getInt("outsiders"),
                row.getInt("gone"), row.getInt("undecided"), row.getBoolean("supervisor_missing"));
    }
}
