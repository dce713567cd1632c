package org.rostra.commands;

import java.util.List;
import java.util.concurrent.Callable;
import org.rostra.commands.check.CheckCommand;
import org.rostra.commands.console.Console;
import org.rostra.commands.data.ArchiveCommand;
import org.rostra.commands.data.BackupCommand;
import org.rostra.commands.data.RestoreCommand;
import org.rostra.commands.data.VerifyCommand;
import org.rostra.commands.doctor.DoctorCommand;
import org.rostra.commands.due.DueCommand;
import org.rostra.commands.intake.ImportCommand;
import org.rostra.commands.scope.ScopeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands beside the server, as {@code --help} lists them. */
final class CommandList {
    /** What can be asked of every command. */
    @Command(name = "rostra", versionProvider = Version.class, subcommands = {Serve.class, Demo.class})
    private static final class Top {
        @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, descriptionKey = "help")
        private boolean help;

        @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "version")
        private boolean version;

        /** Shown here; taken out of the line before this is asked. */
        @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
        private String language = "";
    }

    /** Only described here: the server is started without any of this. */
    @Command(name = "serve")
    private static final class Serve {}

    /** Only described here, as {@link Serve}. */
    @Command(name = "demo")
    private static final class Demo {}

    /** That of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandList.class.getPackage().getImplementationVersion();
            return new String[]{"rostra " + (version == null ? "-" : version)};
        }
    }

    private CommandList() {
    }

    static CommandLine of(Program program, Console console) {
        var line = new CommandLine(new Top());
        all(program, console).forEach(line::addSubcommand);
        return line.setOut(console.out()).setErr(console.err())
                .setResourceBundle(console.words("commands").bundle())
                .setParameterExceptionHandler(new Misunderstandings(console))
                .setExecutionExceptionHandler(new Failures(console));
    }

    private static List<Callable<Integer>> all(Program program, Console console) {
        return List.of(new ImportCommand(console, program::open), new DueCommand(console), new ScopeCommand(console),
                new CheckCommand(console),
                new VerifyCommand(console), new ArchiveCommand(console), new BackupCommand(console),
                new RestoreCommand(console),
                new DoctorCommand(console));
    }
}
