package org.rostra.commands.data;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.Installation;
import org.rostra.commands.console.Settings;
import org.rostra.database.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}: a data folder out of a backup file; the application must not be running on that folder. */
@Command(name = "restore")
public final class RestoreCommand implements Callable<Integer> {
    private final FolderWork work;

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--set-aside", descriptionKey = "set-aside")
    private boolean setAside;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    public RestoreCommand(Console console) {
        this.work = new FolderWork(console);
    }

    @Override
    @Does(Action.INSTALLATION_MAINTAIN)
    public Integer call() {
        Settings settings = installation.settings();
        work.requireEmbedded(settings, "restore.own-server");
        return work.run(() -> {
            var report = new Restore(file).into(settings.data(), setAside, work.progress());
            work.say("restore.done", report.backup(), report.setAside(), json);
        });
    }
}
