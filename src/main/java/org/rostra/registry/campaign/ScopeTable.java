package org.rostra.registry.campaign;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units in the order of the tree, and how many accounts they have. */
@Component
class ScopeTable {
    private static final String[] FIRST_LINE = Arrays.stream(Unit.Kind.values()).filter(Unit.Kind::firstLine)
            .map(Unit.Kind::name).toArray(String[]::new);
    /** Open units in scope; null where all are. */
    private static final String OPEN = """
            u.closed_on is null and (cast(:kinds as text[]) is null or u.kind = any(:kinds))
                and (cast(:units as uuid[]) is null or u.id = any(:units))
            """;

    private final JdbcClient sql;

    ScopeTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A unit that is asked, and the department or college above it whose head answers; itself where there is none. */
    record Placed(UUID unit, Unit.Kind kind, UUID responsible) {}

    /** A unit, by what somebody wrote. */
    record Written(String text, UUID unit) {}

    /** The units in scope, in the order of the tree. */
    List<Placed> placed(Scope scope) {
        return scoped("""
                with recursive tree (id, key) as (
                    select id, array[]::text[] from directory.unit_shown where parent_id is null
                    union all
                    select u.id, t.key || (u.pinyin || '/' || u.id) from directory.unit_shown u
                    join tree t on u.parent_id = t.id)
                select u.id, u.kind, coalesce((
                    select p.id from unnest(u.path) with ordinality as x (id, n)
                    join directory.unit_shown p on p.id = x.id and p.kind = any(:firstLine)
                    order by x.n desc limit 1), u.id) as responsible
                from tree t join directory.unit_shown u on u.id = t.id where %s order by t.key
                """.formatted(OPEN), scope).param("firstLine", FIRST_LINE)
                .query((row, _) -> new Placed(row.getObject(1, UUID.class), Unit.Kind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class)))
                .list();
    }

    Reach reach(Scope scope, List<String> platforms, List<Integer> tiers) {
        return scoped("""
                with asked as (select u.id from directory.unit_shown u where %s)
                select (select count(*) from asked), (select count(*) from registry.account a
                    join directory.unit_shown u on u.id = a.unit_id
                    where u.path && (select array_agg(id) from asked) and %s)
                """.formatted(OPEN, AnswerTable.ASKED), scope)
                .param("platforms", platforms.toArray(String[]::new)).param("tiers", tiers.toArray(Integer[]::new))
                .query((row, _) -> new Reach(row.getLong(1), row.getLong(2))).single();
    }

    /** The open units that are called so, by code, full or short name. */
    List<Written> called(Collection<String> written) {
        return sql.sql("""
                select w.text, u.id from unnest(:written::text[]) as w (text)
                join directory.unit_shown u on u.closed_on is null and w.text in (u.code, u.name, u.short_name)
                """).param("written", written.toArray(String[]::new))
                .query((row, _) -> new Written(row.getString(1), row.getObject(2, UUID.class))).list();
    }

    private JdbcClient.StatementSpec scoped(String text, Scope scope) {
        @Nullable
        String[] kinds = scope instanceof Scope.Kinds(var some)
                ? some.stream().map(Unit.Kind::name).toArray(String[]::new)
                : null;
        @Nullable
        UUID[] units = scope instanceof Scope.Chosen(var some) ? some.toArray(UUID[]::new) : null;
        return sql.sql(text).param("kinds", kinds).param("units", units);
    }
}
