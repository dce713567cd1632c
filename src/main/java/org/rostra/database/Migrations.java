package org.rostra.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the tables to the version this product knows, as the owner. A migration may name the application's role as
 * {@code ${app}}. Every schema and table the owner creates opens itself to that role for reading and writing; a
 * migration takes back what goes too far. The history lies in the schema {@code migration}, closed to the application.
 */
public final class Migrations {
    /** Where the product's migrations are. */
    public static final String LOCATION = "classpath:db/migration";

    static final String HISTORY = "migration";

    private final DatabaseAddress address;
    private final List<String> locations;

    public Migrations(DatabaseAddress address) {
        this(address, List.of(LOCATION));
    }

    public Migrations(DatabaseAddress address, List<String> locations) {
        this.address = address;
        this.locations = List.copyOf(locations);
    }

    /** Applies all that is missing; the number applied. */
    public int run() {
        return runTo(MigrationVersion.LATEST);
    }

    /** Applies what is missing up to this version, included. */
    public int runTo(String version) {
        return runTo(MigrationVersion.fromVersion(version));
    }

    /** The version the database is at; empty before the first migration. */
    public Optional<String> current() {
        return Optional.ofNullable(flyway(MigrationVersion.LATEST).info().current()).flatMap(Migrations::version);
    }

    /** All versions this product knows, oldest first. */
    public List<String> known() {
        return Stream.of(flyway(MigrationVersion.LATEST).info().all()).flatMap(info -> version(info).stream()).toList();
    }

    private int runTo(MigrationVersion target) {
        try (var connection = address.connectAsOwner()) {
            Roles.execute(connection, "create schema if not exists " + HISTORY);
            Grants.byDefault(connection, address.app().user());
        } catch (SQLException e) {
            throw new DatabaseRefused(e, Reason.NO_CONNECTION, address.url(), String.valueOf(e.getMessage()));
        }
        return flyway(target).migrate().migrationsExecuted;
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure().dataSource(address.url(), address.owner().user(), address.owner().password())
                .locations(locations.toArray(String[]::new)).defaultSchema(HISTORY).createSchemas(false)
                .placeholders(Map.of("app", Roles.quoted(address.app().user()))).target(target).load();
    }

    private static Optional<String> version(MigrationInfo info) {
        return Optional.ofNullable(info.getVersion()).map(MigrationVersion::getVersion);
    }
}
