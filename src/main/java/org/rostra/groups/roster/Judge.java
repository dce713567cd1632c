package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.roster.Fit.Conflict;
import org.rostra.groups.roster.Judgement.Identified;
import org.rostra.groups.roster.Judgement.Nickname;
import org.rostra.groups.roster.Judgement.Open;
import org.rostra.groups.roster.Judgement.Stranger;
import org.rostra.groups.roster.Lexicon.Kind;
import org.rostra.groups.roster.Verdict.Why;

/** Reads one line after the other: the number first, then the name with what stands beside it. Rather asks than errs. */
final class Judge {
    /** A shorter number may as well be that of a class or a room; it counts with the name only. */
    private static final int TELLING_NUMBER = 6;

    private final Roll roll;
    private final Group group;

    Judge(Roll roll, Group group) {
        this.roll = roll;
        this.group = group;
    }

    Judgement judge(Reading line) {
        List<Hit> hits = Naming.hits(roll, line);
        List<Hit> clean = hits.stream().filter(Hit::clean).toList();
        List<String> names = clean.stream().map(Hit::name).distinct().toList();
        Remarks beside = Remarks.of(said(clean.isEmpty() ? line.pieces() : clean.getFirst().rest(line.pieces())));
        boolean outside = beside.says(Kind.KIN) || beside.says(Kind.OUTSIDE);
        String read = names.isEmpty() ? Naming.unknown(roll, line) : names.getFirst();
        if (outside && read != null) {
            return new Stranger(read);
        }
        Judgement byNumber = byNumber(line, hits, read);
        if (byNumber != null) {
            return byNumber;
        }
        return switch (names.size()) {
            case 0 -> withoutName(line, hits, read);
            case 1 -> byName(names.getFirst(), beside);
            default -> several(names);
        };
    }

    private List<Piece> said(List<Piece> pieces) {
        return pieces.stream().map(piece -> {
            String text = piece.han() ? roll.withoutInstitution(piece.text()) : piece.text();
            return text.equals(piece.text())
                    ? piece
                    : new Piece(piece.kind(), text, piece.before(), piece.start(), piece.end());
        }).toList();
    }

    private @Nullable Judgement byNumber(Reading line, List<Hit> hits, @Nullable String read) {
        Set<Candidate> owners = new LinkedHashSet<>();
        Numbers.of(line).stream().map(roll::numbered).filter(one -> one != null).forEach(owners::add);
        owners.removeIf(one -> one.number().length() < TELLING_NUMBER && !namedBy(one, hits));
        if (owners.isEmpty()) {
            return null;
        }
        Candidate owner = owners.iterator().next();
        if (owners.size() == 1 && (read == null || namedBy(owner, hits))) {
            return new Identified(owner, true, List.of());
        }
        Stream<Candidate> named = hits.stream().filter(Hit::clean).flatMap(hit -> roll.named(hit.name()).stream());
        return open(owners.size() > 1 ? Why.SEVERAL : Why.NUMBER_AND_NAME, Stream.concat(owners.stream(), named));
    }

    private boolean namedBy(Candidate person, List<Hit> hits) {
        return hits.stream().anyMatch(hit -> roll.named(hit.name()).contains(person));
    }

    private Judgement byName(String name, Remarks beside) {
        List<Fit> fits = roll.named(name).stream().map(one -> Fit.of(beside, one, roll)).toList();
        int most = fits.stream().filter(Fit::supports).mapToInt(Fit::support).max().orElse(0);
        if (most > 0) {
            List<Candidate> best = people(fits.stream().filter(Fit::supports).filter(fit -> fit.support() == most));
            return settle(name, best, true);
        }
        List<Candidate> possible = people(fits.stream().filter(fit -> fit.conflict() == Conflict.NONE));
        if (!possible.isEmpty()) {
            return settle(name, possible, false);
        }
        List<Candidate> doubtful = people(fits.stream()
                .filter(fit -> fit.conflict() == Conflict.DOUBT || group.expects(fit.candidate())));
        return doubtful.isEmpty() ? new Stranger(name) : open(Why.OTHERWISE, doubtful.stream());
    }

    /** @param proven whether the line says more than the name */
    private Judgement settle(String name, List<Candidate> possible, boolean proven) {
        if (possible.size() == 1 && (proven || possible.getFirst().left())) {
            return new Identified(possible.getFirst(), proven, List.of());
        }
        List<Candidate> expected = possible.stream().filter(group::expects).toList();
        if (expected.size() == 1) {
            List<Candidate> others = new ArrayList<>(roll.named(name));
            others.remove(expected.getFirst());
            return new Identified(expected.getFirst(), false, others);
        }
        return open(possible.size() > 1 ? Why.HOMONYMS : Why.ELSEWHERE, possible.stream());
    }

    private Judgement several(List<String> names) {
        return open(Why.SEVERAL, names.stream().flatMap(name -> roll.named(name).stream()));
    }

    private Judgement withoutName(Reading line, List<Hit> hits, @Nullable String read) {
        List<Candidate> within = hits.stream().filter(hit -> Cuts.standsApart(line, hit))
                .flatMap(hit -> roll.named(hit.name()).stream()).filter(group::expects).toList();
        if (!within.isEmpty()) {
            return open(Why.WITHIN, within.stream());
        }
        return read == null ? new Nickname() : new Stranger(read);
    }

    private static List<Candidate> people(Stream<Fit> fits) {
        return fits.map(Fit::candidate).toList();
    }

    private Open open(Why why, Stream<Candidate> among) {
        return new Open(why, among.distinct().sorted(Comparator
                .comparing((Candidate one) -> !group.expects(one)).thenComparing(Candidate::left)).toList());
    }
}
