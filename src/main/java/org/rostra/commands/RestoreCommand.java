package org.rostra.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.rostra.database.backup.Restore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE}: a data folder out of a backup file; the application must not be running on that folder. */
@Command(name = "restore", resourceBundle = Console.BUNDLE)
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", descriptionKey = "data", defaultValue = "rostra-data", paramLabel = "DIR")
    private Path data = Path.of("");

    @Option(names = "--set-aside", descriptionKey = "set-aside")
    private boolean setAside;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var console = Console.of(spec.commandLine());
        return console.run(() -> {
            var report = new Restore(file).into(data, setAside, console.progress());
            console.say("restore.done", report.backup());
            report.setAside().ifPresent(aside -> console.out().println(console.words().get("restore.aside", aside)));
        });
    }
}
