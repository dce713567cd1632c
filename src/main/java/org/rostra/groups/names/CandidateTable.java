package org.rostra.groups.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.roster.Candidate;
import org.rostra.groups.roster.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CandidateTable {
    private final JdbcClient sql;

    CandidateTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whom a list may mean: by number, by name, and everybody of the unit where one is named. By one statement. */
    List<Candidate> candidates(Wanted wanted, @Nullable UUID unit, LocalDate on) {
        return sql.sql("""
                select p.id, p.number, p.name, p.kind = 'STUDENT' as student,
                    p.left_on is not null and p.left_on <= :on as gone, p.unit_id,
                    array(select w.said from directory.unit_shown u
                        join directory.unit_shown a on a.id = any(u.path) and a.kind <> 'INSTITUTION'
                        cross join lateral unnest(array[a.name, a.short_name, a.code]) as w (said)
                        where u.id = p.unit_id and w.said is not null order by cardinality(a.path) desc) as units
                from directory.person_shown p
                where p.id in (
                    select n.id from directory.person_shown n where n.name = any(:names)
                    union select b.id from directory.person_shown b where b.number = any(:numbers)
                    union select h.id from directory.person_shown h where h.unit_id = cast(:unit as uuid))
                """).param("names", wanted.names().toArray(String[]::new))
                .param("numbers", wanted.numbers().toArray(String[]::new)).param("unit", unit).param("on", on)
                .query(CandidateTable::candidate).list();
    }

    /** The unit and all below it. */
    Set<UUID> under(UUID unit) {
        return new HashSet<>(sql.sql("select id from directory.unit_shown where path @> array[:unit]")
                .param("unit", unit).query((row, _) -> row.getObject(1, UUID.class)).list());
    }

    /** How open units of the institution are called. */
    Set<String> places() {
        return new HashSet<>(sql.sql("""
                select w.said from directory.unit_shown u cross join lateral unnest(array[u.name, u.short_name]) as w (said)
                where u.closed_on is null and u.kind <> 'INSTITUTION' and w.said is not null
                """).query(String.class).list());
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        String[] units = (String[]) row.getArray("units").getArray();
        return new Candidate(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                row.getBoolean("student"), row.getBoolean("gone"), row.getObject("unit_id", UUID.class),
                Arrays.stream(units).filter(Objects::nonNull).toList());
    }
}
