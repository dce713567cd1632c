package org.rostra.commands.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says on which installation a command works. */
public final class Installation {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    public Settings settings() {
        return Settings.load(data);
    }
}
