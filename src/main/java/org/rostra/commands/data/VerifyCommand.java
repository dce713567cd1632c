package org.rostra.commands.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.Installation;
import org.rostra.commands.console.WrongCall;
import org.rostra.database.Database;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code verify}: checks the ledger of a data folder, joining a server that is at work, or of the institution's own
 * server. Exit 0, 1 with a finding, 2 where it was called wrongly or the data cannot be opened.
 */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {
    private static final String PASSWORD = "ROSTRA_DATABASE_PASSWORD";
    private static final int TOLD_EVERY = 100_000;

    private final Console console;
    private final CommandTexts words;

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--url", descriptionKey = "url", paramLabel = "URL")
    private @Nullable String url;

    @Option(names = "--user", descriptionKey = "user", paramLabel = "USER")
    private @Nullable String user;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    public VerifyCommand(Console console) {
        this.console = console;
        this.words = console.words("ledger");
    }

    @Override
    @Does(Action.LEDGER_CHECK)
    public Integer call() {
        if ((url == null) != (user == null)) {
            throw new WrongCall(words.get("verify.url-and-user"));
        }
        try {
            return url == null
                    ? installed()
                    : check(new DriverManagerDataSource(url, Objects.requireNonNull(user),
                            Objects.requireNonNullElse(System.getenv(PASSWORD), "")));
        } catch (TransactionException unreachable) {
            throw new WrongCall(
                    words.get("verify.unreachable", String.valueOf(unreachable.getMostSpecificCause().getMessage())));
        }
    }

    /** The ledger of the installation that the settings name. */
    private int installed() {
        try (Database database = installation.settings().open()) {
            var address = database.address();
            return check(new DriverManagerDataSource(address.url(), address.app().user(), address.app().password()));
        }
    }

    private int check(DataSource database) {
        List<Finding> findings = new ArrayList<>();
        long lines = Ledger.check(database, read -> {
            if (read % TOLD_EVERY == 0) {
                console.err().println(words.get("verify.progress", read));
            }
        }, findings::add);
        if (json) {
            console.json(answer(lines, findings));
        } else {
            findings.forEach(one -> console.out().println(words.get("verify.finding",
                    words.get("finding." + one.kind()), one.subject(), one.version())));
            console.out().println(findings.isEmpty()
                    ? words.get("verify.good", lines)
                    : words.get("verify.bad", lines, findings.size()));
        }
        return findings.isEmpty() ? ExitCode.OK : 1;
    }

    private static Map<String, Object> answer(long lines, List<Finding> findings) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("lines", lines);
        answer.put("findings", findings.stream().map(one -> Map.of("kind", one.kind().name(), "subjectKind",
                one.subject().kind(), "subject", one.subject().id().toString(), "version", one.version())).toList());
        return answer;
    }
}
