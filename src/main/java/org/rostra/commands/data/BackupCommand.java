package org.rostra.commands.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.Installation;
import org.rostra.commands.console.Settings;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: everything in the data folder into one file; joins a server that is at work. */
@Command(name = "backup")
public final class BackupCommand implements Callable<Integer> {
    private static final String UNRELEASED = "-";

    private final FolderWork work;

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--without-keys", descriptionKey = "without-keys")
    private boolean withoutKeys;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    public BackupCommand(Console console) {
        this.work = new FolderWork(console);
    }

    @Override
    @Does(Action.INSTALLATION_MAINTAIN)
    public Integer call() {
        Settings settings = installation.settings();
        work.requireEmbedded(settings, "backup.own-server");
        return work.run(() -> {
            try (var postgres = EmbeddedPostgres.startExisting(settings.data())) {
                work.say("backup.done", new Backup(postgres, version()).write(file, !withoutKeys, work.progress()),
                        Optional.empty(), json);
            }
        });
    }

    private static String version() {
        return Optional.ofNullable(BackupCommand.class.getPackage().getImplementationVersion()).orElse(UNRELEASED);
    }
}
