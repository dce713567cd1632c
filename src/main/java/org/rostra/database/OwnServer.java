package org.rostra.database;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The institution's own PostgreSQL, as five settings name it. Nothing is held: it runs by itself. */
public record OwnServer(DatabaseAddress address) implements Database {
    /** In place of an address: the server that comes along. */
    private static final String EMBEDDED = "embedded";
    private static final String PREFIX = "rostra.database.";
    private static final String URL = PREFIX + "url";
    private static final String USER = ".user";
    private static final String PASSWORD = ".password";
    private static final List<String> ROLES = List.of("owner", "app");

    /**
     * The server that the settings name; none where they name none.
     *
     * @throws DatabaseRefused with those that are missing where some are there: starting on another database than the one
     *     meant would look like lost data
     */
    public static Optional<OwnServer> find(Function<String, @Nullable String> setting) {
        if (EMBEDDED.equals(setting.apply(URL)) || names().allMatch(name -> value(name, setting).isBlank())) {
            return Optional.empty();
        }
        List<String> missing = names().filter(name -> missing(name, setting)).toList();
        if (!missing.isEmpty()) {
            throw new DatabaseRefused(Reason.SETTINGS_MISSING, missing.stream().map(OwnServer::bothNames)
                    .collect(Collectors.joining(", ")));
        }
        List<Credentials> roles = ROLES.stream().map(role -> new Credentials(value(PREFIX + role + USER, setting),
                value(PREFIX + role + PASSWORD, setting))).toList();
        return Optional.of(new OwnServer(new DatabaseAddress(value(URL, setting), roles.getFirst(), roles.getLast())));
    }

    @Override
    public void close() {
        // Runs on: others use it too.
    }

    private static Stream<String> names() {
        return Stream.concat(Stream.of(URL),
                ROLES.stream().flatMap(role -> Stream.of(PREFIX + role + USER, PREFIX + role + PASSWORD)));
    }

    /** A password may be empty where the server asks for none, but not forgotten. */
    private static boolean missing(String name, Function<String, @Nullable String> setting) {
        return name.endsWith(PASSWORD) ? setting.apply(name) == null : value(name, setting).isBlank();
    }

    private static String value(String name, Function<String, @Nullable String> setting) {
        return Objects.requireNonNullElse(setting.apply(name), "");
    }

    /** As it is written in a file, and as an environment variable. */
    private static String bothNames(String name) {
        return name + " (" + name.toUpperCase(Locale.ROOT).replace('.', '_') + ")";
    }
}
