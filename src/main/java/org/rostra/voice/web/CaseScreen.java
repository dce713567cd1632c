package org.rostra.voice.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.HolidayNames;
import org.rostra.directory.People;
import org.rostra.directory.Units;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.voice.JoinOpinions;
import org.rostra.voice.OpinionView;
import org.rostra.voice.Who;
import org.rostra.voice.Opinion;
import org.rostra.voice.OpinionRules;
import org.rostra.voice.Opinions;
import org.rostra.voice.Reporters;
import org.rostra.voice.Words;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Component;

/** The page of an opinion for those who answer it. */
@Component
class CaseScreen {
    private final Opinions opinions;
    private final JoinOpinions joining;
    private final OpinionRules rules;
    private final Duties duties;
    private final Units units;
    private final People people;
    private final Calendars calendars;
    private final HolidayNames holidays;
    private final Regulation regulation;
    private final Ledger ledger;

    CaseScreen(Opinions opinions, JoinOpinions joining, OpinionRules rules, Duties duties, Units units, People people,
            Calendars calendars, HolidayNames holidays, Regulation regulation, Ledger ledger) {
        this.opinions = opinions;
        this.joining = joining;
        this.rules = rules;
        this.duties = duties;
        this.units = units;
        this.people = people;
        this.calendars = calendars;
        this.holidays = holidays;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    Answer done(Act act, UUID id, String notice, Runnable command) {
        return answered(act, id, () -> {
            command.run();
            return Answer.go("/opinion-cases/" + id, notice);
        });
    }

    Answer answered(Act act, UUID id, Supplier<Answer> command) {
        try {
            return command.get();
        } catch (Refused refused) {
            return of(act, id, refused, null);
        }
    }

    /** With a template put behind what was typed; nothing is done yet. */
    Answer.Screen filled(Act act, UUID id, String typed, String template, Locale locale) {
        opinions.checkWriting(act, id);
        String line = regulation.list(OpinionRules.TEMPLATES).on(act.today()).stream()
                .filter(one -> one.id().equals(template)).map(one -> one.text().in(locale)).findFirst().orElse("");
        return of(act, id, null, null, typed.isBlank() ? line : typed.stripTrailing() + "\n\n" + line);
    }

    Answer.Screen of(Act act, UUID id, @Nullable Explained problem, @Nullable Who who) {
        return of(act, id, problem, who, null);
    }

    /** @param typed an answer that was being written; where none was, it begins with what the units replied */
    Answer.Screen of(Act act, UUID id, @Nullable Explained problem, @Nullable Who who, @Nullable String typed) {
        OpinionView view = opinions.getFor(act, id);
        Opinion one = view.opinion();
        boolean answers = opinions.may(act, Action.OPINION_ANSWER, one);
        boolean open = one.open() && one.joined() == null;
        boolean reveals = opinions.may(act, Action.OPINION_REPORTER, one);
        List<Event> history = answers ? history(one, reveals) : List.of();
        return Answer.screen("voice/case").with("view", view).with("answers", answers)
                .with("duties", duties.openAbout(Stream.concat(Stream.of(one.id()), view.routings().stream()
                        .map(routing -> routing.id())).toList(), 20))
                .with("mayRoute", open && opinions.may(act, Action.OPINION_ROUTE, one))
                .with("mayAnswer", open && answers).with("mayReporter", reveals && view.identity()).with("who", who)
                .with("alike", open && answers ? joining.alike(act, id) : List.of()).with("history", history)
                .with("people", people.names(named(view, history))).with("units", units.byId(units(view)))
                .with("choices", rules.named()).with("draft", typed != null ? typed : draft(view))
                .with("calendar", calendars.current())
                .with("holidays", holidays).with("today", act.today()).with("regulation", regulation)
                .with("problem", problem).status(problem == null ? 200 : 409);
    }

    /** That somebody looked who wrote is for those who may look. */
    private List<Event> history(Opinion one, boolean reveals) {
        return ledger.historyOf(one.asSubject()).stream()
                .filter(event -> reveals || !event.type().equals(Reporters.SHOWN)).toList();
    }

    /** What the units replied last, to begin the answer with. */
    private static String draft(OpinionView view) {
        return view.routings().stream().map(routing -> view.words().stream()
                .filter(said -> said.kind() == Words.Kind.DRAFT && routing.unit().equals(said.unit()))
                .reduce((_, later) -> later).map(Words::text).orElse("")).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static Set<UUID> units(OpinionView view) {
        Set<UUID> units = Stream.concat(view.routings().stream().map(routing -> routing.unit()), view.words().stream()
                .map(Words::unit).filter(Objects::nonNull)).collect(Collectors.toCollection(HashSet::new));
        UUID concerned = view.opinion().unit();
        if (concerned != null) {
            units.add(concerned);
        }
        return units;
    }

    private static Set<UUID> named(OpinionView view, List<Event> history) {
        Set<UUID> named = new HashSet<>(view.concerned());
        view.words().stream().map(Words::by).filter(Objects::nonNull).forEach(named::add);
        UUID entered = view.opinion().enteredBy();
        if (entered != null) {
            named.add(entered);
        }
        for (Event event : history) {
            if (event.actor() instanceof Actor.Person(UUID person)) {
                named.add(person);
            }
        }
        return named;
    }

    Map<UUID, org.rostra.directory.Unit> unitsOf(List<Opinion> list) {
        return units.byId(list.stream().map(Opinion::unit).filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
