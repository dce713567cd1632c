package org.rostra.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.archive.bag.Described.Happened;
import org.rostra.archive.bag.Described.Person;
import org.rostra.directory.People;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Proof;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** What happened to a record, line by line of the ledger, with who did it and the proof of each line. */
@Component
class Deeds {
    private final Ledger ledger;
    private final People people;
    private final Regulation regulation;
    private final Frames frames;

    Deeds(Ledger ledger, People people, Regulation regulation, Frames frames) {
        this.ledger = ledger;
        this.people = people;
        this.regulation = regulation;
        this.frames = frames;
    }

    /** Who took part, and what was done. */
    record Told(List<Person> people, List<Happened> happened) {}

    Told of(Collection<Subject> histories) {
        List<Event> events = new ArrayList<>();
        Map<UUID, Proof> proofs = new HashMap<>();
        for (Subject subject : histories) {
            // Read first: a line that is written meanwhile is then in the events alone, and left out.
            List<Proof> proven = ledger.proofsOf(subject);
            List<Event> lines = ledger.historyOf(subject);
            for (int i = 0; i < proven.size(); i++) {
                events.add(lines.get(i));
                proofs.put(lines.get(i).id(), proven.get(i));
            }
        }
        Map<UUID, String> ids = ids(events);
        Map<UUID, String> names = people.names(ids.keySet());
        Texts t = frames.texts(Locale.SIMPLIFIED_CHINESE);
        return new Told(ids.entrySet().stream().map(one -> new Person(one.getValue(),
                names.getOrDefault(one.getKey(), ""))).toList(),
                events.stream().map(event -> happened(t, event, ids, proofs)).toList());
    }

    private Happened happened(Texts t, Event event, Map<UUID, String> ids, Map<UUID, Proof> proofs) {
        String under = event.clause() == null
                ? ""
                : regulation.clauses().containsKey(event.clause())
                        ? regulation.clause(event.clause()).citation().in(t.locale())
                        : event.clause().value();
        String detail = event.inputs().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue().canonical())
                .collect(Collectors.joining("; "));
        return new Happened(t.get("events." + event.type()), event.happened(), under, detail,
                event.actor() instanceof Actor.Person(UUID id) ? ids.getOrDefault(id, "") : "",
                event.subject().toString(), java.util.Objects.requireNonNull(proofs.get(event.id())));
    }

    /** p1, p2 and so on, in the order in which they come in. */
    private static Map<UUID, String> ids(List<Event> events) {
        Set<UUID> acting = events.stream().flatMap(event -> event.actor() instanceof Actor.Person(UUID id)
                ? java.util.stream.Stream.of(id)
                : java.util.stream.Stream.empty()).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        Map<UUID, String> ids = new LinkedHashMap<>();
        acting.forEach(id -> ids.put(id, "p" + (ids.size() + 1)));
        return ids;
    }
}
