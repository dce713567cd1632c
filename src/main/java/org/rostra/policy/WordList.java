package org.rostra.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostra.ledger.ClauseId;

/**
 * A list of choices, usual phrases or points that the institution keeps. What is no longer offered keeps its words: a
 * record that names it shows them.
 *
 * @param settable whether the institution may set it itself
 */
public record WordList(String id, Wording title, Dated<List<Entry>> editions, boolean settable) {
    /** One line of the list, with the clause it rests on if it rests on one. */
    public record Entry(String id, Wording text, Optional<ClauseId> clause) {}

    /** What is offered on a day, in order. */
    public List<Entry> on(LocalDate day) {
        return editions.on(day);
    }

    /** What was offered before the day and is not on it, the latest first. */
    public List<Entry> retired(LocalDate day) {
        Set<String> offered = on(day).stream().map(Entry::id).collect(Collectors.toSet());
        return editions.all().flatMap(List::stream).filter(one -> !offered.contains(one.id())).distinct().toList();
    }

    WordList with(LocalDate from, List<Entry> entries) {
        return new WordList(id, title, editions.with(from, entries), settable);
    }

    /** An entry that is or once was on the list. */
    public Optional<Entry> find(String entry) {
        return editions.all().flatMap(List::stream).filter(one -> one.id().equals(entry)).findFirst();
    }
}
