package org.rostra.directory.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Says;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Row;
import org.rostra.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of batches. The cells of a row are sealed: they hold whatever the office keeps of a person. */
@Component
class RowTable {
    private static final int AT_ONCE = 2000;
    /** Stands between cells; it is a control character and is taken out of the cells themselves. */
    private static final char BETWEEN = '\u001f';

    private final JdbcClient sql;
    private final Vault vault;

    RowTable(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Gives the rows of the list other verdicts, their cells stay; what it lacks is written anew. */
    <E> void judge(UUID batch, List<Judged<E>> judged) {
        sql.sql("delete from directory.import_row where batch_id = :batch and not listed").param("batch", batch)
                .update();
        List<Judged<E>> listed = judged.stream().filter(RowTable::listed).toList();
        for (int from = 0; from < listed.size(); from += AT_ONCE) {
            verdicts("""
                    update directory.import_row r
                    set verdict = x.verdict, reason = x.reason, arguments = x.arguments, warning = x.warning,
                        target_id = x.target, goes_to = x.goes, seat = x.seat
                    from unnest(:numbers, :verdicts, :reasons, :arguments, :warnings, :targets, :goes, :seats, :listed)
                        as x (number, verdict, reason, arguments, warning, target, goes, seat, listed)
                    where r.batch_id = :batch and r.number = x.number
                    """, batch, listed.subList(from, Math.min(listed.size(), from + AT_ONCE))).update();
        }
        insert(batch, judged.stream().filter(row -> !listed(row)).toList());
    }

    <E> void insert(UUID batch, List<Judged<E>> judged) {
        for (int from = 0; from < judged.size(); from += AT_ONCE) {
            List<Judged<E>> part = judged.subList(from, Math.min(judged.size(), from + AT_ONCE));
            verdicts("""
                    insert into directory.import_row (batch_id, number, verdict, reason, arguments, warning, target_id,
                        goes_to, seat, listed, cells)
                    select :batch, x.*
                    from unnest(:numbers, :verdicts, :reasons, :arguments, :warnings, :targets, :goes, :seats, :listed,
                        :cells) as x
                    """, batch, part)
                    .param("cells", part.stream().map(one -> sealed(batch, one.row())).toArray(byte[][]::new))
                    .update();
        }
    }

    private <E> JdbcClient.StatementSpec verdicts(String statement, UUID batch, List<Judged<E>> part) {
        return sql.sql(statement).param("batch", batch)
                .param("numbers", part.stream().map(one -> one.row().number()).toArray(Integer[]::new))
                .param("verdicts", texts(part, one -> one.verdict().name()))
                .param("reasons", texts(part, one -> name(one.reason())))
                .param("arguments", texts(part, one -> joined(one.arguments())))
                .param("warnings", texts(part, one -> name(one.warning())))
                .param("targets", part.stream().map(one -> of(one.target(), Target::id)).toArray(UUID[]::new))
                .param("goes", part.stream().map(one -> of(one.target(), Target::goesTo)).toArray(UUID[]::new))
                .param("seats", texts(part, one -> of(one.target(), Target::seat)))
                .param("listed", part.stream().map(RowTable::listed).toArray(Boolean[]::new));
    }

    private static <E> String[] texts(List<Judged<E>> part, Function<Judged<E>, @Nullable String> text) {
        return part.stream().map(text).toArray(String[]::new);
    }

    private static boolean listed(Judged<?> row) {
        Target target = row.target();
        return target == null || target.listed();
    }

    private static <T> @Nullable T of(@Nullable Target target, Function<Target, @Nullable T> part) {
        return target == null ? null : part.apply(target);
    }

    List<StagedRow> rows(UUID batch, Collection<Verdict> verdicts, int after, int limit) {
        return sql.sql("""
                select number, verdict, reason, arguments, warning, cells, target_id, goes_to, seat, listed
                from directory.import_row
                where batch_id = :batch and verdict = any(:verdicts) and number > :after order by number limit :limit
                """).param("batch", batch).param("after", after).param("limit", limit)
                .param("verdicts", verdicts.stream().map(Verdict::name).toArray(String[]::new))
                .query((row, _) -> staged(batch, row)).list();
    }

    /** How many rows are refused for the reason. */
    int count(UUID batch, Says reason) {
        return sql.sql("""
                select count(*) from directory.import_row
                where batch_id = :batch and verdict = 'REFUSED' and reason = :reason
                """).param("batch", batch).param("reason", reason.name()).query(Integer.class).single();
    }

    /** Whom or what the rows with one of the verdicts are about. */
    List<Target> targets(UUID batch, Collection<Verdict> verdicts) {
        return sql.sql("""
                select target_id, goes_to, seat, listed from directory.import_row
                where batch_id = :batch and verdict = any(:verdicts)
                """).param("batch", batch).param("verdicts", verdicts.stream().map(Verdict::name)
                .toArray(String[]::new)).query(
                        (row, _) -> new Target(row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /** All rows go but those that are refused; or all. */
    void drop(UUID batch, boolean all) {
        sql.sql("delete from directory.import_row where batch_id = :id and (verdict <> 'REFUSED' or :all)")
                .param("id", batch).param("all", all).update();
    }

    private StagedRow staged(UUID batch, ResultSet row) throws SQLException {
        int number = row.getInt(1);
        String reason = row.getString(3);
        String warning = row.getString(5);
        var target = new Target(row.getObject(7, UUID.class), row.getObject(8, UUID.class), row.getString(9),
                row.getBoolean(10));
        return new StagedRow(number, split(vault.open(place(batch, number), row.getBytes(6))),
                Verdict.valueOf(row.getString(2)), reason == null ? null : Says.valueOf(reason),
                split(row.getString(4)), warning == null ? null : Warning.valueOf(warning),
                target.equals(Target.NONE) ? null : target);
    }

    private byte[] sealed(UUID batch, Row row) {
        return vault.seal(place(batch, row.number()), joined(row.cells().stream().map(Cell::text).toList()));
    }

    private static String place(UUID batch, int row) {
        return "directory.import_row.cells/" + batch + "/" + row;
    }

    private static String joined(List<String> texts) {
        return String.join(String.valueOf(BETWEEN),
                texts.stream().map(text -> text.replace(BETWEEN, ' ').replace("\0", "")).toList());
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(String.valueOf(BETWEEN), -1));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
