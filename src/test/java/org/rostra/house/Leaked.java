package org.rostra.house;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks for what must not be read: in every row of every table, as text and as bytes. */
final class Leaked {
    private Leaked() {
    }

    /** Table and word of each find. */
    static List<String> tables(DataSource owner, List<String> words) {
        List<String> found = new ArrayList<>();
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            List<String> all = new ArrayList<>();
            try (var rows = statement.executeQuery("""
                    select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'migration')
                    """)) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
            for (String table : all) {
                for (String word : words) {
                    // Bytes are written in hexadecimal: a word in them reads so.
                    try (var rows = statement.executeQuery("select 1 from " + table + " t where position('" + word
                            + "' in t::text) > 0 or position(encode(convert_to('" + word
                            + "', 'UTF8'), 'hex') in t::text) > 0 limit 1")) {
                        if (rows.next()) {
                            found.add(table + ": " + word);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
