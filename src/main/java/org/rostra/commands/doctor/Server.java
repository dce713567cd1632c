package org.rostra.commands.doctor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.commands.doctor.Found.Check;
import org.rostra.database.Credentials;
import org.rostra.database.DatabaseAddress;
import org.rostra.database.DatabaseRefused;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.ServerCheck;

/** Looks at the database: does it start, is it what the product needs, and does it tell the same time as the machine. */
final class Server {
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);
    private static final String URL = "ROSTRA_DATABASE_URL";

    private final Path data;
    private final Map<String, String> environment;

    Server(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    List<Found> look(boolean used) {
        try {
            Optional<DatabaseAddress> own = own();
            if (own.isPresent()) {
                return look(own.get());
            }
            if (!used) {
                return List.of(Found.good(Check.DATABASE, "database.new"));
            }
            try (var postgres = EmbeddedPostgres.startExisting(data)) {
                return look(postgres.address());
            }
        } catch (DatabaseRefused refused) {
            return List.of(Found.bad(Check.DATABASE, refused.reason().key(), refused.arguments().toArray()));
        }
    }

    private static List<Found> look(DatabaseAddress address) {
        ServerCheck.require(address);
        try (Connection connection = address.connectAsApp()) {
            String version = ask(connection, "show server_version", String.class);
            return List.of(Found.good(Check.DATABASE, "database.good", version), clock(connection));
        } catch (SQLException e) {
            return List.of(Found.bad(Check.DATABASE, "database.failed", String.valueOf(e.getMessage())));
        }
    }

    private static Found clock(Connection connection) throws SQLException {
        Instant before = Instant.now();
        Instant database = ask(connection, "select clock_timestamp()", OffsetDateTime.class).toInstant();
        Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        Duration offset = Duration.between(middle, database);
        double seconds = offset.abs().toMillis() / 1000.0;
        return offset.abs().compareTo(NOTICEABLE) > 0
                ? Found.warning(Check.CLOCK, "clock.off", seconds)
                : Found.good(Check.CLOCK, "clock.good", seconds);
    }

    /** The institution's own server, from the settings that the server itself reads from the environment. */
    private Optional<DatabaseAddress> own() {
        return Optional.ofNullable(environment.get(URL)).map(url -> new DatabaseAddress(url, credentials("OWNER"),
                credentials("APP")));
    }

    private Credentials credentials(String role) {
        return new Credentials(environment.getOrDefault("ROSTRA_DATABASE_" + role + "_USER", ""),
                environment.getOrDefault("ROSTRA_DATABASE_" + role + "_PASSWORD", ""));
    }

    private static <T> T ask(Connection connection, String query, Class<T> type) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, type);
        }
    }
}
