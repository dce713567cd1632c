package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.groups.roster.Judgement.Identified;
import org.rostra.groups.roster.Judgement.Nickname;
import org.rostra.groups.roster.Judgement.Open;
import org.rostra.groups.roster.Judgement.Stranger;
import org.rostra.groups.roster.Verdict.Left;
import org.rostra.groups.roster.Verdict.Matched;
import org.rostra.groups.roster.Verdict.NotRealName;
import org.rostra.groups.roster.Verdict.Outsider;
import org.rostra.groups.roster.Verdict.Twice;
import org.rostra.groups.roster.Verdict.Undecided;
import org.rostra.groups.roster.Verdict.Why;

/**
 * Matches a member list against people of the directory. Nobody is matched on the strength of a name alone unless he is
 * expected in the group; what cannot be told is left to be chosen by somebody who knows.
 */
public final class Matching {
    private final Group group;
    private final Map<Integer, UUID> choices;
    private final Map<UUID, List<Entry>> identified = new HashMap<>();

    private Matching(Group group, Map<Integer, UUID> choices) {
        this.group = group;
        this.choices = choices;
    }

    /**
     * @param candidates whom the directory has for {@link Wanted}
     * @param choices    who it is, by the number of the entry, where an earlier check left it undecided
     */
    public static Findings of(MemberList list, Collection<Candidate> candidates, Group group,
            Map<Integer, UUID> choices) {
        return new Matching(group, choices).match(list, new Judge(new Roll(candidates, group), group));
    }

    private Findings match(MemberList list, Judge judge) {
        List<Judgement> judgements = new ArrayList<>();
        for (Entry entry : list.members()) {
            Judgement judgement = chosen(entry, judge.judge(Reading.of(entry.written())));
            judgements.add(judgement);
            if (judgement instanceof Identified one) {
                identified.computeIfAbsent(one.candidate().id(), _ -> new ArrayList<>()).add(entry);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < judgements.size(); at++) {
            Entry entry = list.members().get(at);
            findings.add(new Finding(entry, verdict(entry, judgements.get(at))));
        }
        boolean supervised = findings.stream().anyMatch(finding -> finding.verdict() instanceof Matched matched
                && group.supervisors().contains(matched.candidate().id()));
        return new Findings(findings, !supervised, list.chatLines().size());
    }

    private Judgement chosen(Entry entry, Judgement judgement) {
        if (judgement instanceof Open open) {
            UUID choice = choices.get(entry.number());
            return open.among().stream().filter(one -> one.id().equals(choice)).findFirst()
                    .<Judgement>map(one -> new Identified(one, true, List.of())).orElse(judgement);
        }
        return judgement;
    }

    private Verdict verdict(Entry entry, Judgement judgement) {
        return switch (judgement) {
            case Identified one -> person(entry, one);
            case Open open -> new Undecided(open.why(), open.among());
            case Nickname _ -> new NotRealName();
            case Stranger stranger -> new Outsider(stranger.name());
        };
    }

    /** Of two lines with nothing but one name, and more than one person of it, neither is known to be the one expected. */
    private Verdict person(Entry entry, Identified one) {
        List<Entry> entries = Objects.requireNonNull(identified.get(one.candidate().id()));
        if (entries.size() > 1 && !one.proven() && !one.namesakes().isEmpty()) {
            return new Undecided(Why.HOMONYMS,
                    Stream.concat(Stream.of(one.candidate()), one.namesakes().stream()).toList());
        }
        Entry first = entries.getFirst();
        if (first.number() != entry.number()) {
            return new Twice(one.candidate(), first);
        }
        return one.candidate().left() ? new Left(one.candidate()) : new Matched(one.candidate());
    }
}
