package org.rostra.review.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.web.Message;

/**
 * One thing that the record knows of an account's year, and where it knows it from.
 *
 * @param page   of the self-check beside which it stands
 * @param key    in the bundle: {@code review.record.<key>} is its label, {@code review.record.<key>.source} where it is from
 * @param people names, where it is about who is in post; empty is a vacancy
 */
public record FromRecord(String page, String key, Message text, List<String> people) {
    private static final String RECORD = "review.record.";
    private static final String RUNNING = "running";
    private static final String TEAM = "team";

    /** Everything, in the order of the form. What was published is not among it: the house does not know. */
    public static List<FromRecord> of(Facts facts) {
        List<FromRecord> lines = new ArrayList<>();
        lines.add(line(RUNNING, "change", changed(facts).map(day -> Message.of(RECORD + "day", day))
                .orElse(Message.of(RECORD + "no-change"))));
        lines.add(line(RUNNING, "confirmed", Optional.ofNullable(facts.confirmed())
                .map(day -> Message.of(RECORD + "day", day)).orElse(Message.of(RECORD + "not-confirmed"))));
        Optional.ofNullable(facts.said()).ifPresent(said -> lines.add(line(RUNNING, "campaign", Message.of(
                RECORD + "said." + said.answer(), said.campaign(), said.on()))));
        lines.add(line(RUNNING, "corrections", Message.of(RECORD + "times", facts.corrections())));
        lines.add(new FromRecord(TEAM, "custodians", Message.of(RECORD + "vacant"), facts.custodians()));
        lines.add(new FromRecord(TEAM, "supervisors", Message.of(RECORD + "vacant"), facts.supervisors()));
        LocalDate taught = facts.lastEducation();
        lines.add(line(TEAM, "education", taught == null
                ? Message.of(RECORD + "times", 0)
                : Message.of(RECORD + "times-last", facts.educations(), taught)));
        return List.copyOf(lines);
    }

    private static FromRecord line(String page, String key, Message text) {
        return new FromRecord(page, key, text, List.of());
    }

    private static Optional<LocalDate> changed(Facts facts) {
        return facts.changes().stream()
                .flatMap(change -> Stream.ofNullable(change.happened() == null ? change.reported() : change.happened()))
                .max(Comparator.naturalOrder());
    }
}
