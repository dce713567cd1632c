package org.rostra.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code serve} is meant where no command is named. */
public final class Commands {
    /** The exit code that means: the server was started, leave the process alone. */
    public static final int RUNNING = -1;

    private static final List<String> DEMO = List.of("--rostra.demo=true", "--rostra.data=./rostra-data/demo");

    @Command(name = "rostra", mixinStandardHelpOptions = true, version = "0.1.0", resourceBundle = "messages.commands", subcommands = {
            DueCommand.class, ScopeCommand.class, BackupCommand.class, RestoreCommand.class, VerifyCommand.class,
            DoctorCommand.class})
    private static final class Top {}

    private Commands() {
    }

    /** Runs the command, or the server with the settings that follow {@code serve} or {@code demo}. */
    public static int run(String[] arguments, Consumer<String[]> server) {
        String first = arguments.length == 0 ? "serve" : arguments[0];
        if (first.equals("serve") || first.startsWith("--rostra.") || first.startsWith("--server.")) {
            server.accept(first.equals("serve") ? rest(arguments) : arguments);
            return RUNNING;
        }
        if (first.equals("demo")) {
            server.accept(demo(rest(arguments)));
            return RUNNING;
        }
        return commandLine().execute(arguments);
    }

    /** The given settings, and those of the demonstration that they leave open: given twice, a setting is a list. */
    private static String[] demo(String... given) {
        Stream<String> open = DEMO.stream().filter(setting -> Arrays.stream(given)
                .noneMatch(one -> one.startsWith(setting.substring(0, setting.indexOf('=') + 1))));
        return Stream.concat(open, Arrays.stream(given)).toArray(String[]::new);
    }

    private static CommandLine commandLine() {
        // Words come from the bundles in Chinese unless a command is asked for another language.
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        // A command's output is its own, often for a program to read: no log lines in between.
        LoggingSystem.get(Commands.class.getClassLoader()).beforeInitialize();
        return new CommandLine(new Top()).setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    private static String[] rest(String[] arguments) {
        return arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
    }
}
