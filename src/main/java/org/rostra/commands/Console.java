package org.rostra.commands;

import java.io.PrintWriter;
import java.util.Locale;

import org.rostra.database.DatabaseRefused;
import org.rostra.database.backup.BackupReport;
import org.rostra.database.backup.Progress;

import picocli.CommandLine;

/** Where a command on the data folder speaks: results to the output, progress and refusals to the error output. */
record Console(PrintWriter out, PrintWriter err, CommandTexts words) {
    private static final int LINES_PER_STAGE = 20;

    static final String MODULE = "database";

    static final String BUNDLE = "messages." + MODULE;

    static Console of(CommandLine command) {
        return new Console(command.getOut(), command.getErr(), new CommandTexts(MODULE, Locale.getDefault()));
    }

    /** 0, or 1 with the reason said. */
    int run(Runnable work) {
        try {
            work.run();
            return CommandLine.ExitCode.OK;
        } catch (DatabaseRefused refused) {
            err.println(words.get(refused.reason().key(), refused.arguments().toArray()));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    Progress progress() {
        return (stage, part, done, total) -> {
            if (done % Math.max(1, total / LINES_PER_STAGE) == 0) {
                err.println(words.get("stage." + stage.name().toLowerCase(Locale.ROOT), part, done + 1, total));
            }
        };
    }

    void say(String key, BackupReport report) {
        out.println(words.get(key, report.tables(), report.rows(), report.files(), report.taken()));
        out.println(words.get("backup.fingerprint", report.fingerprint()));
    }
}
