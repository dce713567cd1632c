package org.rostra.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Unit.Kind;
import org.rostra.text.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitTable {
    /** Stands before every id. */
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient sql;

    UnitTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Unit unit, LocalDate openedOn) {
        sql.sql("""
                insert into directory.unit (id, parent_id, kind, code, name, name_english, short_name, pinyin, initials,
                    path, opened_on)
                values (:id, :parent, :kind, :code, :name, :english, :short, :pinyin, :initials, :path, :opened)
                """).param("id", unit.id()).param("parent", unit.parent()).param("kind", unit.kind().name())
                .param("code", unit.code()).param("name", unit.name()).param("english", unit.nameEnglish())
                .param("short", unit.shortName()).param("pinyin", Pinyin.of(unit.name()))
                .param("initials", Pinyin.initials(unit.name()))
                .param("path", unit.path().toArray(UUID[]::new)).param("opened", openedOn).update();
    }

    /** What of the unit may be amended. */
    void describe(UUID id, Unit.Described as) {
        sql.sql("""
                update directory.unit set kind = :kind, name = :name, name_english = :english, short_name = :short,
                    pinyin = :pinyin, initials = :initials
                where id = :id
                """).param("id", id).param("kind", as.kind().name()).param("name", as.name())
                .param("english", as.nameEnglish()).param("short", as.shortName())
                .param("pinyin", Pinyin.of(as.name())).param("initials", Pinyin.initials(as.name())).update();
    }

    void putBelow(UUID id, UUID parent) {
        sql.sql("update directory.unit set parent_id = :parent where id = :id").param("id", id)
                .param("parent", parent).update();
    }

    Optional<Unit> find(UUID id) {
        return sql.sql("select * from directory.unit where id = :id").param("id", id).query(UnitTable::unit).optional();
    }

    /** An open unit that stays open until the transaction ends. */
    Optional<Unit> findOpen(UUID id) {
        return sql.sql("select * from directory.unit where id = :id and closed_on is null for key share")
                .param("id", id).query(UnitTable::unit).optional();
    }

    /** The unit; nobody enters anything under it until the transaction ends. */
    Optional<Unit> findForChange(UUID id) {
        return sql.sql("select * from directory.unit where id = :id for update").param("id", id)
                .query(UnitTable::unit).optional();
    }

    Optional<Unit> findByCode(String code) {
        return sql.sql("select * from directory.unit where code = :code").param("code", code)
                .query(UnitTable::unit).optional();
    }

    Optional<Unit> findRoot() {
        return sql.sql("select * from directory.unit where parent_id is null order by id limit 1")
                .query(UnitTable::unit).optional();
    }

    List<Unit> called(Collection<String> names) {
        return sql.sql("""
                select * from directory.unit where closed_on is null
                    and (code = any(:names) or name = any(:names) or short_name = any(:names)) order by path
                """).param("names", names.toArray(String[]::new)).query(UnitTable::unit).list();
    }

    List<Unit> list(Collection<UUID> ids) {
        return sql.sql("select * from directory.unit where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(UnitTable::unit).list();
    }

    /** The units as they were called on the day. */
    List<Unit> list(Collection<UUID> ids, LocalDate on) {
        return sql.sql("""
                select u.id, u.parent_id, u.kind, u.code, u.path, u.closed_on,
                    case when n.unit_id is null then u.name else n.name end as name,
                    case when n.unit_id is null then u.name_english else n.name_english end as name_english,
                    case when n.unit_id is null then u.short_name else n.short_name end as short_name
                from directory.unit u
                left join lateral (
                    select * from directory.unit_name n where n.unit_id = u.id and n.until_on > :on
                    order by n.until_on limit 1) n on true
                where u.id = any(:ids)
                """).param("ids", ids.toArray(UUID[]::new)).param("on", on).query(UnitTable::unit).list();
    }

    List<Unit> below(UUID parent, @Nullable UUID after, int limit) {
        return sql.sql("""
                select * from directory.unit
                where parent_id = :parent and closed_on is null and (pinyin, id) > (
                    coalesce((select pinyin from directory.unit where id = :after), ''),
                    :after)
                order by pinyin, id limit :limit
                """).param("parent", parent).param("after", Objects.requireNonNullElse(after, FIRST))
                .param("limit", limit)
                .query(UnitTable::unit).list();
    }

    List<Unit> closedBelow(UUID parent, int limit) {
        return sql.sql("""
                select * from directory.unit where parent_id = :parent and closed_on is not null
                order by closed_on desc, pinyin, id limit :limit
                """).param("parent", parent).param("limit", limit).query(UnitTable::unit).list();
    }

    /** Closes the unit, or opens it again. */
    void close(UUID id, @Nullable LocalDate on) {
        sql.sql("update directory.unit set closed_on = :on, successor_id = null where id = :id").param("id", id)
                .param("on", on).update();
    }

    /** How many units, people and offices still hang on the unit. */
    record Remaining(long units, long people, long offices) {}

    Remaining remaining(UUID id, LocalDate today) {
        return sql.sql("""
                select (select count(*) from directory.unit where parent_id = :id and closed_on is null),
                    (select count(*) from directory.person
                     where unit_id = :id and (left_on is null or left_on > :today)),
                    (select count(*) from directory.office_held
                     where unit_id = :id and (until_on is null or until_on >= :today))
                """).param("id", id).param("today", today)
                .query((row, _) -> new Remaining(row.getLong(1), row.getLong(2), row.getLong(3))).single();
    }

    /** Units whose name, short name, code or pinyin begins with or holds the text; nearest to the top first. */
    List<Unit> search(String text, int limit) {
        return sql.sql("""
                select * from directory.unit
                where closed_on is null and (name ilike :part or short_name ilike :part or code ilike :begin
                    or pinyin like lower(:begin)
                    or initials like lower(:begin)
                    or id in (select unit_id from directory.unit_name where name ilike :part or short_name ilike :part))
                order by cardinality(path), pinyin, id limit :limit
                """).param("part", "%" + escaped(text) + "%").param("begin", escaped(text) + "%")
                .param("limit", limit).query(UnitTable::unit).list();
    }

    List<String> publicNames() {
        return sql.sql("""
                select name from directory.unit where kind in ('DEPARTMENT', 'COLLEGE')
                union select n.name from directory.unit_name n join directory.unit u on u.id = n.unit_id
                where u.kind in ('DEPARTMENT', 'COLLEGE') order by 1
                """).query((row, _) -> row.getString(1)).list();
    }

    void lockTree() {
        sql.sql("lock table directory.unit in share row exclusive mode").update();
    }

    /** Writes anew every path that no longer follows the parents. */
    void straighten() {
        sql.sql("""
                with recursive tree (id, path) as (
                    select id, array[id] from directory.unit where parent_id is null
                    union all
                    select u.id, t.path || u.id from directory.unit u join tree t on u.parent_id = t.id)
                update directory.unit u set path = t.path from tree t
                where t.id = u.id and u.path is distinct from t.path
                """).update();
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        Array path = row.getArray("path");
        return new Unit(row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class),
                Kind.valueOf(row.getString("kind")), row.getString("code"), row.getString("name"),
                row.getString("name_english"), row.getString("short_name"),
                List.of((UUID[]) path.getArray()),
                row.getObject("closed_on", LocalDate.class));
    }
}
