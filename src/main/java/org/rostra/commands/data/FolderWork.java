package org.rostra.commands.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.Refusals;
import org.rostra.commands.console.Settings;
import org.rostra.commands.console.WrongCall;
import org.rostra.database.DatabaseRefused;
import org.rostra.database.backup.BackupReport;
import org.rostra.database.backup.Progress;
import picocli.CommandLine.ExitCode;

/** What backup and restore share: both are about the data folder alone, and tell what went into it or out of it. */
record FolderWork(Console console) {
    /** Refuses where the data are on a server of the institution's own, and says what to do instead. */
    void requireEmbedded(Settings settings, String instead) {
        settings.ownServer().ifPresent(own -> {
            throw new WrongCall(console.words("commands").get(instead, own.address().url(), settings.data()));
        });
    }

    /** 0, or 1 with the reason said. */
    int run(Runnable work) {
        try {
            work.run();
            return ExitCode.OK;
        } catch (DatabaseRefused refused) {
            console.err().println(Refusals.find(refused, console.locale()).orElseThrow());
            return ExitCode.SOFTWARE;
        }
    }

    Progress progress() {
        return console.progress();
    }

    void say(String key, BackupReport report, Optional<Path> setAside, boolean json) {
        if (json) {
            console.json(answer(report, setAside));
            return;
        }
        CommandTexts words = console.words("database");
        console.out().println(words.get(key, report.tables(), report.rows(), report.files(), report.taken()));
        console.out().println(words.get("backup.fingerprint", report.fingerprint()));
        setAside.ifPresent(aside -> console.out().println(words.get("restore.aside", aside)));
    }

    private static Map<String, Object> answer(BackupReport report, Optional<Path> setAside) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("tables", report.tables());
        answer.put("rows", report.rows());
        answer.put("files", report.files());
        answer.put("taken", report.taken());
        answer.put("fingerprint", report.fingerprint());
        setAside.ifPresent(aside -> answer.put("setAside", aside.toString()));
        return answer;
    }
}
