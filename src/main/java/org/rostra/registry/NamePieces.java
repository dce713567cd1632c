package org.rostra.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.database.CopyIn;
import org.rostra.text.Bigrams;
import org.rostra.text.Pinyin;
import org.springframework.stereotype.Component;

/** The pieces of names by which accounts are found: kept in step with every name that is given or changed. */
@Component
public class NamePieces {
    /** The table and the columns of {@link #copy}. */
    public static final String TABLE = "registry.name_piece";
    public static final String[] COLUMNS = {"piece", "pinyin", "account_id"};

    private final NamePieceTable table;

    NamePieces(NamePieceTable table) {
        this.table = table;
    }

    /** A name that an account had, empty for none, and the one it has now. */
    public record Renamed(UUID account, String before, String now) {}

    void change(UUID account, String before, String now) {
        change(List.of(new Renamed(account, before, now)));
    }

    public void change(Collection<Renamed> names) {
        List<Renamed> changed = names.stream().filter(one -> !one.before().equals(one.now())).toList();
        if (!changed.isEmpty()) {
            table.delete(changed.stream().map(one -> Piece.of(one.account(), one.before())).toList());
            table.insert(changed.stream().map(one -> Piece.of(one.account(), one.now())).toList());
        }
    }

    /** The pieces of the names of new accounts, in the order of the key, so that rows that lie together come together. */
    public static void copy(CopyIn copy, Map<UUID, String> names) throws SQLException {
        record Row(String piece, String pinyin, UUID account) {}
        List<Row> rows = new ArrayList<>();
        names.forEach((account, name) -> {
            String pinyin = Pinyin.sortKey(name);
            Bigrams.of(name).forEach(piece -> rows.add(new Row(piece, pinyin, account)));
        });
        rows.sort(Comparator.comparing(Row::piece).thenComparing(Row::pinyin));
        for (Row row : rows) {
            copy.row().text(row.piece()).text(row.pinyin()).id(row.account());
        }
    }

    /** All pieces of one name. */
    record Piece(UUID account, String pinyin, String[] pieces) {
        static Piece of(UUID account, String name) {
            return new Piece(account, Pinyin.sortKey(name), Bigrams.of(name).toArray(String[]::new));
        }
    }
}
