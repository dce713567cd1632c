package org.rostra.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rostra.database.DatabaseRefused;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code verify}: checks the ledger of a data folder, joining a server that is at work, or of the institution's own
 * server. Exit 0, 1 with a finding, 2 where it was called wrongly or the data cannot be opened.
 */
@Command(name = "verify", resourceBundle = VerifyCommand.BUNDLE)
public final class VerifyCommand implements Callable<Integer> {
    static final String BUNDLE = "messages.ledger";
    private static final String PASSWORD = "ROSTRA_DATABASE_PASSWORD";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", descriptionKey = "data", defaultValue = "rostra-data", paramLabel = "DIR")
    private Path data = Path.of("");

    @Option(names = "--url", descriptionKey = "url", paramLabel = "URL")
    private @Nullable String url;

    @Option(names = "--user", descriptionKey = "user", paramLabel = "USER")
    private @Nullable String user;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Override
    public Integer call() {
        CommandTexts words = new CommandTexts("ledger", Locale.getDefault());
        if (url != null && user == null) {
            throw new ParameterException(spec.commandLine(), words.get("verify.user-missing"));
        }
        try {
            return url == null
                    ? folder(words)
                    : check(words, database(url, Objects.requireNonNull(user),
                            Objects.requireNonNullElse(System.getenv(PASSWORD), "")));
        } catch (DatabaseRefused refused) {
            err().println(new CommandTexts(Console.MODULE, Locale.getDefault()).get(refused.reason().key(),
                    refused.arguments().toArray()));
        } catch (TransactionException unreachable) {
            err().println(
                    words.get("verify.unreachable", String.valueOf(unreachable.getMostSpecificCause().getMessage())));
        }
        return ExitCode.USAGE;
    }

    private int folder(CommandTexts words) {
        try (var postgres = EmbeddedPostgres.startExisting(data)) {
            var address = postgres.address();
            return check(words, database(address.url(), address.app().user(), address.app().password()));
        }
    }

    private int check(CommandTexts words, DataSource database) {
        List<Finding> findings = new ArrayList<>();
        long lines = Ledger.check(database, read -> {
            if (!json && read % 100_000 == 0) {
                err().println(words.get("verify.progress", read));
            }
        }, findings::add);
        if (json) {
            out().println(JsonMapper.builder().build().writeValueAsString(answer(lines, findings)));
        } else {
            findings.forEach(one -> out().println(words.get("verify.finding", words.get("finding." + one.kind()),
                    one.subject(), one.version())));
            out().println(findings.isEmpty()
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

    private static DataSource database(String url, String user, String password) {
        return new DriverManagerDataSource(url, user, password);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
