package org.rostra.registry.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory's units and people as rows may name them. */
@Component
class DirectoryTable {
    private final JdbcClient sql;

    DirectoryTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A person by number, name and unit. */
    record Named(UUID id, String number, String name, @Nullable UUID unit) {}

    List<UnitNames.Listed> units() {
        return sql.sql("""
                select id, parent_id is null as root, kind, code, name, short_name, name_english
                from directory.unit_shown where closed_on is null order by cardinality(path), pinyin, id
                """).query((row, _) -> new UnitNames.Listed(row.getObject(1, UUID.class), row.getBoolean(2),
                Unit.Kind.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7)))
                .list();
    }

    /** Living people who have one of the numbers or one of the names. */
    List<Named> people(Collection<String> numbers, Collection<String> names, LocalDate today) {
        return sql.sql("""
                select id, number, name, unit_id from directory.person_shown
                where (number = any(:numbers) or name = any(:names)) and (left_on is null or left_on > :today)
                """).param("numbers", numbers.toArray(String[]::new)).param("names", names.toArray(String[]::new))
                .param("today", today)
                .query((row, _) -> new Named(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getObject(4, UUID.class)))
                .list();
    }
}
