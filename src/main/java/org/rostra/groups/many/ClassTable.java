package org.rostra.groups.many;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ClassTable {
    private final JdbcClient sql;

    ClassTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Open classes below the units or among those named; those without a group on the platform first. */
    List<ClassLine> classes(UUID[] above, UUID[] own, String platform, LocalDate on, int limit) {
        return sql.sql("""
                select u.id, u.code, u.name,
                    (select count(*) from directory.person_shown p
                     where p.unit_id = u.id and p.kind = 'STUDENT' and p.left_on is null) as students,
                    (select string_agg(p.name, ' ' order by p.pinyin) from directory.office_held h
                     join directory.person_shown p on p.id = h.person_id
                     where h.unit_id = u.id and h.office = 'COUNSELLOR' and h.from_on <= :on
                        and (h.until_on is null or h.until_on >= :on)) as counsellor,
                    g.existing
                from directory.unit_shown u
                cross join lateral (select min(a.name) as existing from registry.account_shown a
                    where a.unit_id = u.id and a.platform = :platform
                        and a.state in ('RUNNING', 'TO_BE_FILED', 'SUSPENDED')) g
                where u.kind = 'CLASS' and u.closed_on is null and (u.path && :above or u.id = any(:own))
                order by (g.existing is not null), u.pinyin, u.id limit :limit
                """).param("above", above).param("own", own).param("platform", platform).param("on", on)
                .param("limit", limit).query((row, _) -> new ClassLine(row.getObject("id", UUID.class),
                        row.getString("code"), row.getString("name"), row.getInt("students"),
                        row.getString("counsellor"), row.getString("existing")))
                .list();
    }
}
