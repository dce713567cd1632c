package org.rostra.commands;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.backup.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup FILE}: everything in the data folder into one file; joins a server that is at work. */
@Command(name = "backup", resourceBundle = Console.BUNDLE)
public final class BackupCommand implements Callable<Integer> {
    private static final String UNRELEASED = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", descriptionKey = "data", defaultValue = "rostra-data", paramLabel = "DIR")
    private Path data = Path.of("");

    @Option(names = "--without-keys", descriptionKey = "without-keys")
    private boolean withoutKeys;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var console = Console.of(spec.commandLine());
        return console.run(() -> {
            try (var postgres = EmbeddedPostgres.startExisting(data)) {
                console.say("backup.done",
                        new Backup(postgres, version()).write(file, !withoutKeys, console.progress()));
            }
        });
    }

    private static String version() {
        return Optional.ofNullable(BackupCommand.class.getPackage().getImplementationVersion()).orElse(UNRELEASED);
    }
}
