package org.rostra.directory.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units in sets: all that are open at once, many new and changed ones at once. */
@Component
class UnitIntakeTable {
    /** An open unit of the directory. */
    record Known(UUID id, String code, String name, Unit.Kind kind, @Nullable UUID parent,
            @Nullable String nameEnglish, @Nullable String shortName) {
        Unit.Described described() {
            return new Unit.Described(kind, name, nameEnglish, shortName);
        }
    }

    /** A unit to be written; the id is a new one or that of the unit with this code. */
    record Written(UUID id, String code, String name, String pinyin, String initials, Unit.Kind kind,
            @Nullable UUID parent,
            @Nullable String nameEnglish, @Nullable String shortName) {
        Unit.Described described() {
            return new Unit.Described(kind, name, nameEnglish, shortName);
        }
    }

    private final JdbcClient sql;

    UnitIntakeTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Known> open() {
        return sql.sql("""
                select id, code, name, kind, parent_id, name_english, short_name from directory.unit
                where closed_on is null
                """).query((row, _) -> new Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                Unit.Kind.valueOf(row.getString(4)), row.getObject(5, UUID.class), row.getString(6),
                row.getString(7))).list();
    }

    int insert(List<Written> units, LocalDate opened) {
        return with("""
                insert into directory.unit (id, code, name, pinyin, initials, kind, parent_id, name_english, short_name, path,
                    opened_on)
                select x.*, array[x.id], :opened from unnest(:ids, :codes, :names, :pinyins, :initials, :kinds, :parents,
                    :english, :short) as x (id, code, name, pinyin, initials, kind, parent, english, short)
                on conflict (code) do nothing
                """, units).param("opened", opened).update();
    }

    int update(List<Written> units) {
        return with("""
                update directory.unit u set name = x.name, pinyin = x.pinyin, initials = x.initials, kind = x.kind, parent_id = x.parent,
                    name_english = x.english, short_name = x.short
                from unnest(:ids, :codes, :names, :pinyins, :initials, :kinds, :parents, :english, :short)
                    as x (id, code, name, pinyin, initials, kind, parent, english, short)
                where u.id = x.id
                """, units).update();
    }

    private JdbcClient.StatementSpec with(String statement, List<Written> units) {
        return sql.sql(statement).param("ids", units.stream().map(Written::id).toArray(UUID[]::new))
                .param("codes", units.stream().map(Written::code).toArray(String[]::new))
                .param("names", units.stream().map(Written::name).toArray(String[]::new))
                .param("pinyins", units.stream().map(Written::pinyin).toArray(String[]::new))
                .param("initials", units.stream().map(Written::initials).toArray(String[]::new))
                .param("kinds", units.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("parents", units.stream().map(Written::parent).toArray(UUID[]::new))
                .param("english", units.stream().map(Written::nameEnglish).toArray(String[]::new))
                .param("short", units.stream().map(Written::shortName).toArray(String[]::new));
    }
}
