package org.rostra.commands.doctor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Calendars;
import org.rostra.commands.doctor.Found.Check;
import org.rostra.database.Database;
import org.rostra.database.DatabaseAddress;
import org.rostra.database.DatabaseRefused;
import org.rostra.database.OwnServer;
import org.rostra.database.ServerCheck;
import org.rostra.policy.Institution.NamedUnit;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks at the database: does it start, is it what the product needs, and does it tell the same time as the machine. */
final class Server {
    private static final Duration NOTICEABLE = Duration.ofSeconds(2);
    private static final String TABLES = "select to_regclass('directory.unit_shown') is not null";
    private static final String UNIT = """
            select exists (select from directory.unit_shown where code = ? and closed_on is null)
            """;

    private final Path data;
    private final Function<String, @Nullable String> setting;
    private final Set<Integer> years = new HashSet<>();

    Server(Path data, Function<String, @Nullable String> setting) {
        this.data = data;
        this.setting = setting;
    }

    /** @param publicity the department that the pack names, where there is a pack */
    List<Found> look(boolean used, Optional<NamedUnit> publicity) {
        try {
            if (!used && OwnServer.find(setting).isEmpty()) {
                return List.of(Found.good(Check.DATABASE, "database.new"));
            }
            try (Database database = Database.openExisting(data, setting)) {
                return look(database.address(), publicity);
            }
        } catch (DatabaseRefused refused) {
            return List.of(Found.bad(Check.DATABASE, refused.reason().key(), refused.arguments().toArray()));
        }
    }

    /** The years that are loaded there, once it was looked at. */
    Set<Integer> years() {
        return years;
    }

    private List<Found> look(DatabaseAddress address, Optional<NamedUnit> publicity) {
        ServerCheck.require(address);
        try (Connection connection = address.connectAsApp()) {
            List<Found> found = new ArrayList<>();
            String version = ask(connection, "show server_version", String.class);
            found.add(Found.good(Check.DATABASE, "database.good", version));
            found.add(clock(connection));
            if (ask(connection, TABLES, Boolean.class)) {
                if (publicity.isPresent()) {
                    found.add(directory(connection, publicity.get()));
                }
                Calendars.standing(new SingleConnectionDataSource(connection, true)).years()
                        .forEach(year -> years.add(year.year()));
            }
            return found;
        } catch (SQLException e) {
            return List.of(Found.bad(Check.DATABASE, "database.failed", String.valueOf(e.getMessage())));
        }
    }

    /** Without that unit nobody can be publicity clerk or head: what they decide would wait for ever. */
    private static Found directory(Connection connection, NamedUnit publicity) throws SQLException {
        return ask(connection, UNIT, Boolean.class, publicity.code())
                ? Found.good(Check.DIRECTORY, "directory.good", publicity.code())
                : Found.warning(Check.DIRECTORY, "directory.no-publicity", publicity.code());
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

    private static <T> T ask(Connection connection, String query, Class<T> type, String... arguments)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int at = 0; at < arguments.length; at++) {
                statement.setString(at + 1, arguments[at]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, type);
            }
        }
    }
}
