package org.rostra.commands.doctor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.Installation;
import org.rostra.commands.console.Settings;
import org.rostra.commands.doctor.Found.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code doctor}: is this installation sound. Exit 1 if something keeps it from working and must be seen to; a warning is
 * shown, and leaves the exit at 0.
 */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private static final String DATABASE_REASON = "refused.";

    private final Console console;

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--pack", paramLabel = "FILE", descriptionKey = "pack")
    private @Nullable Path pack;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    public DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    @Does(Action.INSTALLATION_MAINTAIN)
    public Integer call() {
        Settings settings = installation.settings();
        List<Found> found = new Checkup(settings.data(), Optional.ofNullable(pack).or(settings::pack), settings::get,
                console.locale()).run(LocalDate.now(WorkingCalendar.ZONE));
        if (json) {
            console.json(found.stream().map(this::answer).toList());
        } else {
            found.forEach(one -> console.out().println(line(one)));
        }
        return found.stream().noneMatch(one -> one.level() == Level.BAD) ? ExitCode.OK : 1;
    }

    private String line(Found found) {
        var texts = console.words("doctor");
        return texts.get("line", texts.get("level." + lower(found.level())), texts.get("check." + lower(found.check())),
                text(found));
    }

    private Map<String, Object> answer(Found found) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("check", lower(found.check()));
        answer.put("level", lower(found.level()));
        answer.put("finding", found.key());
        answer.put("text", text(found));
        return answer;
    }

    /** The database words its own refusals. */
    private String text(Found found) {
        String bundle = found.key().startsWith(DATABASE_REASON) ? "database" : "doctor";
        return console.words(bundle).get(found.key(), found.arguments().toArray());
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
