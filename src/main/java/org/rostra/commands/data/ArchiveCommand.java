package org.rostra.commands.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.archive.check.CheckPackage;
import org.rostra.archive.check.Checked;
import org.rostra.archive.check.Fault;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.WrongCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code archive check FILE}: looks whether a package for the archive is whole, with no installation at hand. Exit 0, 1
 * with a fault, 2 where it was called wrongly or the file cannot be opened.
 */
@Command(name = "archive")
public final class ArchiveCommand implements Callable<Integer> {
    private static final String CHECK = "check";

    private final Console console;
    private final CommandTexts words;

    @Parameters(index = "0", paramLabel = CHECK, descriptionKey = "what")
    private String what = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    public ArchiveCommand(Console console) {
        this.console = console;
        this.words = console.words("archive");
    }

    @Override
    @Does(Action.PUBLIC_READ)
    public Integer call() throws IOException {
        if (!what.equals(CHECK)) {
            throw new WrongCall(words.get("check.unknown", what));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new WrongCall(words.get("check.no-file", file));
        }
        Checked checked = CheckPackage.of(file);
        if (json) {
            console.json(answer(checked));
        } else {
            checked.faults().forEach(one -> console.out().println(say(one)));
            console.out().println(checked.whole()
                    ? words.get("check.whole", checked.files(), checked.records(), checked.lines())
                    : words.get("check.bad", checked.faults().size()));
        }
        return checked.whole() ? ExitCode.OK : 1;
    }

    private String say(Fault fault) {
        String says = words.get("check.fault." + fault.kind(), fault.line());
        return fault.path().isEmpty() ? says : words.get("check.finding", fault.path(), says);
    }

    private static Map<String, Object> answer(Checked checked) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("whole", checked.whole());
        answer.put("files", checked.files());
        answer.put("records", checked.records());
        answer.put("lines", checked.lines());
        answer.put("faults", List.copyOf(checked.faults()).stream().map(one -> Map.of("kind", one.kind().name(),
                "path", one.path(), "line", one.line())).toList());
        return answer;
    }
}
