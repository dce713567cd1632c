package org.rostra.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the ledger's database is and who may enter: {@code owner} runs the migrations and owns every object,
 * {@code app} is what the application itself works as. The same for the embedded server and an institution's own.
 */
public record DatabaseAddress(String url, Credentials owner, Credentials app) {
    private static final String PATIENCE_SECONDS = "10";

    /** A new connection as the migrating role; the caller closes it. */
    public Connection connectAsOwner() throws SQLException {
        return connect(url, owner);
    }

    /** A new connection as the application's role; the caller closes it. */
    public Connection connectAsApp() throws SQLException {
        return connect(url, app);
    }

    /** The same server and roles, another database on it. */
    public DatabaseAddress withDatabase(String name) {
        return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + name, owner, app);
    }

    static Connection connect(String url, Credentials credentials) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password());
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        return DriverManager.getConnection(url, properties);
    }
}
