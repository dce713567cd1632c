package org.rostra.commands.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.WrongCall;
import org.rostra.publishing.check.CheckLists;
import org.rostra.publishing.check.Checked;
import org.rostra.publishing.check.Draft;
import org.rostra.publishing.check.DraftCheck;
import org.rostra.publishing.check.Hint;
import org.rostra.publishing.check.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rostra check FILE}: what is worth a second look in a draft. Exit 0 with nothing, 1 with hints, 2 if it cannot be read. */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {
    private final Console console;
    private final CommandTexts words;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "draft")
    private String file = "";

    @Option(names = "--advertising", descriptionKey = "advertising")
    private boolean advertising;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    public CheckCommand(Console console) {
        this.console = console;
        this.words = console.words("publishing-check");
    }

    @Override
    @Does(Action.PUBLIC_READ)
    public Integer call() {
        try {
            Manuscript manuscript = Manuscript.of(file, System.in);
            var draft = new Draft("", manuscript.text(), advertising, false, false, manuscript.pictures());
            Checked checked = DraftCheck.of(CheckLists.none()).check(draft);
            var lines = new Lines(manuscript.text());
            if (json) {
                console.json(object(checked, lines));
            } else {
                print(checked, lines);
            }
            return checked.hints().isEmpty() ? 0 : 1;
        } catch (Unreadable e) {
            throw new WrongCall(e.in(words));
        } finally {
            console.out().flush();
        }
    }

    private void print(Checked checked, Lines lines) {
        for (Hint hint : checked.hints()) {
            console.out().println(line(hint, lines));
            hint.suggestion().ifPresent(
                    better -> console.out().println(words.get("publishing-check.suggestion", shown(better))));
        }
        int told = checked.hints().size();
        console.out().println(told == 0
                ? words.get("publishing-check.none")
                : words.get("publishing-check.total", told + checked.more()));
        if (checked.more() > 0) {
            console.out().println(words.get("publishing-check.more", checked.more()));
        }
    }

    private String line(Hint hint, Lines lines) {
        String kind = words.get("publishing-check.kind." + hint.kind().code());
        if (hint.part() == Part.WHOLE) {
            return hint.found().isEmpty()
                    ? words.get("publishing-check.line-whole", kind, why(hint))
                    : words.get("publishing-check.line-picture", kind, shown(hint.found()), why(hint));
        }
        return words.get("publishing-check.line", lines.line(hint.from()), lines.column(hint.from()), kind,
                shown(hint.found()), why(hint));
    }

    private String why(Hint hint) {
        return words.get(hint.why().key(), hint.why().arguments().toArray());
    }

    /** A line stays a line, whatever stands in the draft. */
    private static String shown(String text) {
        return text.replaceAll("\\p{Cf}", "").replaceAll("[\\p{Cc}\u2028\u2029]", " ");
    }

    private Map<String, Object> object(Checked checked, Lines lines) {
        List<Map<String, Object>> hints = new ArrayList<>();
        for (Hint hint : checked.hints()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("id", hint.id());
            object.put("kind", hint.kind().code());
            object.put("weight", hint.weight().name().toLowerCase(Locale.ROOT));
            if (hint.part() != Part.WHOLE) {
                object.put("from", hint.from());
                object.put("to", hint.to());
                object.put("line", lines.line(hint.from()));
                object.put("column", lines.column(hint.from()));
            }
            object.put("found", hint.found());
            hint.suggestion().ifPresent(better -> object.put("suggestion", better));
            object.put("why", why(hint));
            hints.add(object);
        }
        return Map.of("hints", hints, "more", checked.more());
    }
}
