package org.rostra.house;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Looks for what must not be read: in every row of every table, as text and as bytes. */
final class Leaked {
    private Leaked() {
    }

    /** Table and word of each find. */
    static List<String> tables(DataSource owner, List<String> words) {
        List<String> found = new ArrayList<>();
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            for (String table : all(statement)) {
                for (String word : words) {
                    if (has(statement, table, stands(word))) {
                        found.add(table + ": " + word);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** The tables with a row in which the one stands together with any of the others. */
    static List<String> together(DataSource owner, String one, List<String> others) {
        List<String> found = new ArrayList<>();
        String any = others.stream().map(Leaked::stands).collect(Collectors.joining(" or "));
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            for (String table : all(statement)) {
                if (has(statement, table, "(" + stands(one) + ") and (" + any + ")")) {
                    found.add(table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> all(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        try (var rows = statement.executeQuery("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'migration')
                """)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    /** Bytes are written in hexadecimal: a word in them reads so. */
    private static String stands(String word) {
        return "position('" + word + "' in t::text) > 0 or position(encode(convert_to('" + word
                + "', 'UTF8'), 'hex') in t::text) > 0";
    }

    private static boolean has(Statement statement, String table, String what) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from " + table + " t where " + what + " limit 1")) {
            return rows.next();
        }
    }
}
