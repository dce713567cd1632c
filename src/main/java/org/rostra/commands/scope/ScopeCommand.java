package org.rostra.commands.scope;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.WrongCall;
import org.rostra.commands.scope.Rows.Row;
import org.rostra.commands.scope.Rows.Unreadable;
import org.rostra.registry.NameForms;
import org.rostra.registry.NameScope;
import org.rostra.registry.ScopeFinding;
import org.rostra.registry.ScopeReason;
import org.rostra.registry.ScopeVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code rostra scope}: judges a list of account names for the institutions of another list. Exit 0 when all were judged, 1
 * when one could not be (its institution is not given; it is written as review), 2 when a file cannot be used.
 */
@Command(name = "scope")
public final class ScopeCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HEADER = List.of("institution", "account_name", "verdict", "why");

    private final Console console;

    @Option(names = "--institutions", required = true, paramLabel = "FILE", descriptionKey = "institutions")
    private Path institutions = Path.of("");

    @Option(names = "--names", required = true, paramLabel = "FILE", descriptionKey = "names")
    private Path names = Path.of("");

    @Option(names = "--json", descriptionKey = "lines-of-json")
    private boolean json;

    public ScopeCommand(Console console) {
        this.console = console;
    }

    @Override
    @Does(Action.PUBLIC_READ)
    public Integer call() {
        CommandTexts words = console.words("scope");
        try {
            return judge(scopes(institutions), Rows.read(names, HEADER.get(0), HEADER.get(1)), words, console.out());
        } catch (Unreadable e) {
            throw new WrongCall(e.in(words));
        } finally {
            console.out().flush();
        }
    }

    private int judge(Map<String, NameScope> scopes, Rows rows, CommandTexts words, PrintWriter out) throws Unreadable {
        for (Row row : rows.all()) {
            rows.demand(row, HEADER.get(0));
            rows.demand(row, HEADER.get(1));
        }
        if (!json) {
            line(out, HEADER);
        }
        int exit = 0;
        for (Row row : rows.all()) {
            String institution = rows.cell(row, HEADER.get(0)).strip();
            String name = rows.cell(row, HEADER.get(1));
            NameScope scope = scopes.get(institution);
            ScopeFinding finding = scope == null ? unknown(institution) : scope.judge(name);
            exit = scope == null ? 1 : exit;
            write(out, institution, name, finding, words.get(finding.reason().key(), finding.arguments().toArray()));
        }
        return exit;
    }

    private void write(PrintWriter out, String institution, String name, ScopeFinding finding, String why) {
        String verdict = finding.verdict().name().toLowerCase(Locale.ROOT);
        if (!json) {
            line(out, List.of(institution, name, verdict, why));
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("institution", institution);
        object.put("account_name", name);
        object.put("verdict", verdict);
        object.put("why", why);
        object.put("reason", finding.reason().key());
        finding.carried().ifPresent(carried -> {
            object.put("kind", carried.kind().name().toLowerCase(Locale.ROOT));
            object.put("form", carried.form());
            object.put("start", carried.start());
            object.put("end", carried.end());
        });
        object.put("shared_with", finding.sharedWith());
        out.print(JSON.writeValueAsString(object) + "\n");
    }

    /** A cell never ends its cell or line, whatever stood in the name. */
    private static void line(PrintWriter out, List<String> cells) {
        out.print(String.join("\t", cells.stream().map(cell -> cell.replaceAll("[\\p{Cc}\u2028\u2029]", " ")).toList())
                + "\n");
    }

    private static ScopeFinding unknown(String institution) {
        return new ScopeFinding(ScopeVerdict.REVIEW, Optional.empty(), List.of(), ScopeReason.UNKNOWN_INSTITUTION,
                List.of(institution));
    }

    private static Map<String, NameScope> scopes(Path file) throws Unreadable {
        Rows rows = Rows.read(file, "institution");
        Map<String, NameScope> scopes = new HashMap<>();
        for (Row row : rows.all()) {
            String full = rows.demand(row, "institution").strip();
            var forms = new NameForms(full, several(rows.cell(row, "registered_abbreviations")),
                    several(rows.cell(row, "registered_latin")), several(rows.cell(row, "historical_names")),
                    several(rows.cell(row, "distinctive_unit_names")), several(rows.cell(row, "unit_names")));
            if (scopes.put(full, NameScope.of(forms)) != null) {
                throw rows.refuse("scope.file.repeated", row.line(), full);
            }
        }
        return scopes;
    }

    /** Several forms in one cell: parted by semicolons, bars or enumeration commas, else by spaces. */
    private static List<String> several(String cell) {
        String marks = cell.matches(".*[;\uff1b|\u3001].*") ? "[;\uff1b|\u3001]" : "\\s+";
        return Arrays.stream(cell.split(marks)).map(String::strip).filter(form -> !form.isEmpty()).toList();
    }
}
