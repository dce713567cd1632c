package org.rostra.commands.console;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.database.Database;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.OwnServer;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings of the installation as the server itself reads them: environment, and {@code application.yaml} in the
 * current folder.
 *
 * @param data the data folder
 */
public record Settings(Path data, ConfigurableEnvironment values) {
    /** @param data the data folder that the call names; none for that of the settings */
    public static Settings load(@Nullable Path data) {
        return load(data, new StandardEnvironment());
    }

    static Settings load(@Nullable Path data, ConfigurableEnvironment environment) {
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return new Settings(data == null ? Path.of(environment.getRequiredProperty("rostra.data")) : data,
                environment);
    }

    /** The value of a setting by its name. */
    public @Nullable String get(String name) {
        return values.getProperty(name);
    }

    /** A regulation pack in place of the one that travels along. */
    public Optional<Path> pack() {
        return Optional.of(Objects.requireNonNullElse(get("rostra.pack"), "")).filter(pack -> !pack.isBlank())
                .map(Path::of);
    }

    /** The institution's own server, where the settings name one. */
    public Optional<OwnServer> ownServer() {
        return OwnServer.find(this::get);
    }

    /** Refuses where there is no data yet, rather than beginning an empty installation. */
    public void requireData() {
        if (ownServer().isEmpty()) {
            EmbeddedPostgres.requireData(data);
        }
    }

    /** The database as it stands; the caller lets it go. */
    public Database open() {
        return Database.openExisting(data, this::get);
    }
}
