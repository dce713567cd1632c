package org.rostra.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The extensions the product needs; both are trusted, so a database's owner may create them too. */
final class Extensions {
    static final List<String> NEEDED = List.of("pg_trgm", "btree_gin");

    private Extensions() {
    }

    static void create(Connection connection) throws SQLException {
        for (String name : NEEDED) {
            try {
                Roles.execute(connection, "create extension if not exists " + name + " schema public");
            } catch (SQLException e) {
                throw new DatabaseRefused(e, Reason.EXTENSION_MISSING, name, String.valueOf(e.getMessage()));
            }
        }
    }
}
