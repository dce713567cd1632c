package org.rostra.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.commands.doctor.Checkup;
import org.rostra.commands.doctor.Found;
import org.rostra.commands.doctor.Found.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code doctor}: is this installation sound. Exit 0 if all is well, 1 with a finding, 2 for a wrong call. */
@Command(name = "doctor", resourceBundle = "messages.doctor", description = "${bundle:help}")
public final class DoctorCommand implements Callable<Integer> {
    private static final String DATABASE_REASON = "refused.";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "${env:ROSTRA_DATA:-rostra-data}", description = "${bundle:help.data}")
    private Path data = Path.of("");

    @Option(names = "--pack", paramLabel = "FILE", description = "${bundle:help.pack}")
    private @Nullable Path pack;

    @Option(names = "--json", description = "${bundle:help.json}")
    private boolean json;

    @Option(names = "--english", description = "${bundle:help.english}")
    private boolean english;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "${bundle:help.help}")
    private boolean help;

    @Override
    public Integer call() {
        Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        List<Found> found = new Checkup(data, Optional.ofNullable(pack).or(DoctorCommand::packOfEnvironment),
                System.getenv(), locale)
                .run(LocalDate.now(WorkingCalendar.ZONE));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(json(found, locale));
        } else {
            found.forEach(one -> out.println(line(one, locale)));
        }
        out.flush();
        return found.stream().allMatch(one -> one.level() == Level.GOOD) ? 0 : 1;
    }

    private static Optional<Path> packOfEnvironment() {
        return Optional.ofNullable(System.getenv("ROSTRA_PACK")).map(Path::of);
    }

    private static String line(Found found, Locale locale) {
        var texts = new CommandTexts("doctor", locale);
        return texts.get("line", texts.get("level." + lower(found.level())), texts.get("check." + lower(found.check())),
                text(found, locale));
    }

    private static String json(List<Found> found, Locale locale) {
        JsonMapper mapper = JsonMapper.shared();
        ArrayNode all = mapper.createArrayNode();
        found.forEach(one -> all.addObject().put("check", lower(one.check())).put("level", lower(one.level()))
                .put("finding", one.key()).put("text", text(one, locale)));
        return all.toPrettyString();
    }

    /** The database words its own refusals. */
    private static String text(Found found, Locale locale) {
        String bundle = found.key().startsWith(DATABASE_REASON) ? "database" : "doctor";
        return new CommandTexts(bundle, locale).get(found.key(), found.arguments().toArray());
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
