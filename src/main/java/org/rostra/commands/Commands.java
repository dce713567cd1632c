package org.rostra.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.WrongCall;
import org.springframework.boot.logging.LoggingSystem;

/** The command line: {@code serve} is meant where no command is named. */
public final class Commands {
    /** The exit code that means: the server was started, leave the process alone. */
    public static final int RUNNING = -1;

    private static final String SERVE = "serve";
    private static final String DEMO = "demo";
    private static final List<String> DEMO_SETTINGS = List.of("--rostra.demo=true", "--rostra.data=./rostra-data/demo");

    private Commands() {
    }

    /** Does what the arguments ask. Exit 0, 1 with a finding, 2 for a call that cannot be followed, or {@link #RUNNING}. */
    public static int run(Program program, String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(program, out, err, Commands::leaveTheOutput, arguments);
    }

    /** @param before is done before a command that is not the server */
    static int run(Program program, PrintWriter out, PrintWriter err, Runnable before, String... arguments) {
        var line = Line.of(arguments);
        var console = new Console(out, err, line.locale());
        try {
            List<String> asked = line.asked(console);
            if (!serves(asked)) {
                before.run();
                return CommandList.of(program, console).execute(asked.toArray(String[]::new));
            }
            program.serve(settings(console, asked));
            return RUNNING;
        } catch (WrongCall wrong) {
            err.println(wrong.getMessage());
            return 2;
        }
    }

    /** A command's output is its own, often for a program to read: what anything else prints goes to the error output. */
    private static void leaveTheOutput() {
        System.setOut(System.err);
        LoggingSystem.get(Commands.class.getClassLoader()).beforeInitialize();
    }

    private static boolean serves(List<String> asked) {
        String first = asked.isEmpty() ? SERVE : asked.getFirst();
        boolean help = asked.contains("--help") || asked.contains("-h");
        return !help && (first.equals(SERVE) || first.equals(DEMO) || setting(first));
    }

    private static String[] settings(Console console, List<String> asked) {
        boolean named = !asked.isEmpty() && !setting(asked.getFirst());
        List<String> given = named ? asked.subList(1, asked.size()) : asked;
        given.stream().filter(one -> !one.startsWith("--")).findFirst().ifPresent(other -> {
            throw new WrongCall(console.words("commands").get("serve.no-setting", other));
        });
        boolean demo = named && asked.getFirst().equals(DEMO);
        return Stream.concat(demo ? left(given) : Stream.of(), given.stream()).toArray(String[]::new);
    }

    /** The settings of the demonstration that are left open: given twice, a setting is a list. */
    private static Stream<String> left(List<String> given) {
        return DEMO_SETTINGS.stream().filter(setting -> given.stream()
                .noneMatch(one -> one.startsWith(setting.substring(0, setting.indexOf('=') + 1))));
    }

    /** Settings carry dots in their names, options of commands do not. */
    private static boolean setting(String argument) {
        return argument.startsWith("--") && argument.split("=", 2)[0].contains(".");
    }
}
