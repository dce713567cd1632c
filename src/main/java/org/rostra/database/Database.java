package org.rostra.database;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The database of an installation for as long as it is held: in the data folder, or a server of the institution's own. */
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, OwnServer {
    /** Where it is, with the two roles. */
    DatabaseAddress address();

    /** Lets it go. */
    @Override
    void close();

    /**
     * The one that the settings name; the one in the data folder is made where it is not there yet.
     *
     * @param setting the value of a setting by its name
     * @throws DatabaseRefused where settings are missing or it cannot be used
     */
    static Database open(Path data, Function<String, @Nullable String> setting) {
        return OwnServer.find(setting).<Database>map(Function.identity()).orElseGet(() -> EmbeddedPostgres.start(data));
    }

    /** The same, but refuses a folder without data rather than beginning an empty installation there. */
    static Database openExisting(Path data, Function<String, @Nullable String> setting) {
        return OwnServer.find(setting).<Database>map(Function.identity())
                .orElseGet(() -> EmbeddedPostgres.startExisting(data));
    }
}
