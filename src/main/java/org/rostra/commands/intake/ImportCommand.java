package org.rostra.commands.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.Installation;
import org.rostra.commands.console.Settings;
import org.rostra.commands.console.WrongCall;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code import FILE}: an existing register comes in as it does at the pages: previewed, and written only when that is
 * asked. Exit 0 if every row can be taken over, 1 if a row or the file is refused, 2 for a call that cannot be followed.
 */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {
    /** No jobs, few connections, no more of the house than is used; a failed start is worded by the command. */
    private static final List<String> QUIETLY = List.of("--db-scheduler.enabled=false",
            "--rostra.database.connections=3", "--spring.main.lazy-initialization=true",
            "--logging.level.org.rostra=warn", "--logging.level.org.springframework.boot=off");

    private final Console console;
    private final Function<String[], ConfigurableApplicationContext> house;

    @Mixin
    private Installation installation = new Installation();

    @Mixin
    private ImportOptions options = new ImportOptions();

    @Option(names = "--as", required = true, paramLabel = "NUMBER", descriptionKey = "as")
    private String number = "";

    @Option(names = "--confirm", descriptionKey = "confirm")
    private boolean confirm;

    @Option(names = "--refused", paramLabel = "FILE", descriptionKey = "refused")
    private @Nullable Path refused;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    /** @param house opens the house without its pages, with settings */
    public ImportCommand(Console console, Function<String[], ConfigurableApplicationContext> house) {
        this.console = console;
        this.house = house;
    }

    @Override
    @Does(Action.ACCOUNT_IMPORT)
    public Integer call() throws IOException {
        Settings settings = installation.settings();
        requireFiles();
        settings.requireData();
        List<String> given = new ArrayList<>(QUIETLY);
        given.add("--rostra.data=" + settings.data());
        try (var open = house.apply(given.toArray(String[]::new))) {
            Texts t = open.getBean(Frames.class).texts(console.locale());
            try {
                return new ImportRun(open, console, t, options).run(number, file, refused, confirm,
                        json ? new ImportJson(console, t) : new ImportText(console, t));
            } catch (RuntimeException problem) {
                throw problem instanceof Explained said ? new WrongCall(said(t, said)) : problem;
            }
        }
    }

    /** What is there is not overwritten: it might be the very file that is imported. */
    private void requireFiles() {
        if (!Files.isRegularFile(file)) {
            throw new WrongCall(console.words("commands").get("import.no-file", file));
        }
        if (refused != null && Files.exists(refused)) {
            throw new WrongCall(console.words("commands").get("import.refused-exists", refused));
        }
    }

    private static String said(Texts t, Explained problem) {
        return problem.next().map(next -> t.get(problem.what()) + " " + t.get(next)).orElseGet(() -> t.get(problem
                .what()));
    }
}
