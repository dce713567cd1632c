package org.rostra.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says of each row of one sheet what confirming would do with it. Rows come in their order, many at a time; for each lot
 * the register is asked once.
 */
final class Judge {
    private final RowReader reader;
    private final Custodians custodians;
    private final RegisteredTable registered;
    private final FileIdentities identities = new FileIdentities();
    private final Map<UUID, Integer> matched = new HashMap<>();

    Judge(RowReader reader, Custodians custodians, RegisteredTable registered) {
        this.reader = reader;
        this.custodians = custodians;
        this.registered = registered;
    }

    List<Judged> judge(List<StagedRow> rows) {
        List<RowReader.Result> results = rows.stream().map(reader::read).toList();
        List<Candidate> candidates = custodians.find(results.stream().flatMap(result -> candidate(result).stream())
                .toList());
        var lot = new Lot(alike(candidates));
        List<Judged> judged = new ArrayList<>(rows.size());
        int next = 0;
        for (int at = 0; at < rows.size(); at++) {
            judged.add(switch (results.get(at)) {
                case RowReader.Result.Account _ -> lot.judge(rows.get(at), candidates.get(next++));
                case RowReader.Result.Refused(Note why) -> without(rows.get(at), RowVerdict.REFUSED, why);
                case RowReader.Result.PassedOver _ -> without(rows.get(at), RowVerdict.PASSED_OVER,
                        Note.of(Note.Says.NOT_AN_ACCOUNT));
            });
        }
        return judged;
    }

    private List<Registered> alike(List<Candidate> candidates) {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        candidates.forEach(candidate -> {
            Optional.ofNullable(candidate.canonicalId()).ifPresent(ids::add);
            names.add(candidate.nameKey());
        });
        return candidates.isEmpty() ? List.of() : registered.alike(ids, names);
    }

    private static Optional<Candidate> candidate(RowReader.Result result) {
        return result instanceof RowReader.Result.Account(Candidate candidate)
                ? Optional.of(candidate)
                : Optional.empty();
    }

    private static Judged without(StagedRow row, RowVerdict verdict, Note why) {
        return new Judged(row, verdict, List.of(why), null, null);
    }

    /** Rows that are judged together. */
    private final class Lot {
        private final Map<String, List<Registered>> byId;
        private final Map<String, List<Registered>> byName;

        Lot(List<Registered> alike) {
            byId = alike.stream().filter(account -> account.canonicalId() != null)
                    .collect(Collectors.groupingBy(account -> String.valueOf(account.canonicalId())));
            byName = alike.stream().collect(Collectors.groupingBy(Registered::nameKey));
        }

        Judged judge(StagedRow row, Candidate candidate) {
            OptionalInt same = identities.sameAs(candidate);
            if (same.isPresent()) {
                return without(row, RowVerdict.REFUSED, duplicateOf(same.getAsInt()));
            }
            Optional<Registered> found = find(candidate);
            if (found.isEmpty()) {
                return new Judged(row, candidate.unit() == null ? RowVerdict.NEEDS_UNIT : RowVerdict.ADD,
                        candidate.notes(), candidate, null);
            }
            Integer earlier = matched.putIfAbsent(found.get().id(), candidate.number());
            return earlier == null
                    ? compare(row, candidate, found.get())
                    : without(row, RowVerdict.REFUSED, duplicateOf(earlier));
        }

        private Judged compare(StagedRow row, Candidate candidate, Registered account) {
            List<String> differences = account.differences(candidate);
            RowVerdict verdict = differences.isEmpty()
                    ? RowVerdict.UNCHANGED
                    : account.open() ? RowVerdict.CHANGE : RowVerdict.DIFFERS;
            List<Note> notes = new ArrayList<>(differences.isEmpty() ? List.of() : candidate.notes());
            if (!differences.isEmpty()) {
                notes.addFirst(new Note(Note.Says.DIFFERS, differences));
            }
            if (!account.open()) {
                notes.add(Note.of(Note.Says.STATE, account.state().name()));
            }
            return new Judged(row, verdict, notes, candidate, account.id());
        }

        private Optional<Registered> find(Candidate row) {
            List<Registered> named = byName.getOrDefault(row.nameKey(), List.of());
            return first(row.canonicalId() == null ? List.of() : byId.getOrDefault(row.canonicalId(), List.of()),
                    account -> account.sameId(row))
                    .or(() -> first(named, account -> account.sameName(row) && account.sameUnit(row)))
                    .or(() -> first(named, account -> account.sameName(row) && account.unitMayBe(row)
                            && !matched.containsKey(account.id())));
        }

        private Optional<Registered> first(List<Registered> accounts, Predicate<Registered> same) {
            return accounts.stream().filter(same).findFirst();
        }
    }

    private static Note duplicateOf(int row) {
        return Note.of(Note.Says.DUPLICATE_OF, Integer.toString(row));
    }
}
