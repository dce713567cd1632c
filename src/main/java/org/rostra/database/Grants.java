package org.rostra.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the application's role may do with all that the owner creates from now on. */
final class Grants {
    private static final List<String> DEFAULTS = List.of("usage on schemas",
            "select, insert, update, delete on tables", "usage, select on sequences");

    private Grants() {
    }

    static void byDefault(Connection owner, String app) throws SQLException {
        for (String privilege : DEFAULTS) {
            Roles.execute(owner, "alter default privileges grant " + privilege + " to " + Roles.quoted(app));
        }
    }
}
