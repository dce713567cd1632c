package org.rostra.commands.console;

import java.io.PrintWriter;
import java.util.Locale;
import org.rostra.database.backup.Progress;
import tools.jackson.databind.json.JsonMapper;

/** Where a command speaks, and in which language: results to the output, progress and refusals to the error output. */
public record Console(PrintWriter out, PrintWriter err, Locale locale) {
    private static final int LINES_PER_STAGE = 20;

    /** The sentences of a module, in the language of the call. */
    public CommandTexts words(String module) {
        return new CommandTexts(module, locale);
    }

    /** A result for programs: one JSON value on one line. */
    public void json(Object value) {
        out.println(JsonMapper.shared().writeValueAsString(value));
    }

    /** Tells of long work on the data folder, a few lines for each stage. */
    public Progress progress() {
        CommandTexts words = words("database");
        return (stage, part, done, total) -> {
            if (done % Math.max(1, total / LINES_PER_STAGE) == 0) {
                err.println(words.get("stage." + stage.name().toLowerCase(Locale.ROOT), part, done + 1, total));
            }
        };
    }
}
