package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rostra.groups.roster.Key.Kind;
import org.rostra.groups.roster.Verdict.Left;
import org.rostra.groups.roster.Verdict.Matched;
import org.rostra.groups.roster.Verdict.NotRealName;
import org.rostra.groups.roster.Verdict.Outsider;
import org.rostra.groups.roster.Verdict.Twice;
import org.rostra.groups.roster.Verdict.Undecided;

/** Findings beside the keys of their lists. */
public final class Score {
    public final List<String> wrong = new ArrayList<>();
    public final List<String> missed = new ArrayList<>();
    final Map<Kind, int[]> tally = new TreeMap<>();
    private int chatDropped;
    private int chat;
    private int supervisors;
    private int rosters;

    public void add(Findings findings, MemberList list, Rosters.Roster roster) {
        Map<Integer, Verdict> verdicts = new TreeMap<>();
        findings.members().forEach(one -> verdicts.put(one.entry().line(), one.verdict()));
        String[] lines = roster.text().split("\n", -1);
        roster.key().lines().forEach((number, line) -> one(lines[number - 1], line, verdicts.get(number)));
        chat += roster.key().chat().size();
        chatDropped += (int) list.chatLines().stream().filter(roster.key().chat()::contains).count();
        roster.key().chat().stream().filter(at -> !list.chatLines().contains(at))
                .forEach(at -> missed.add("CHAT " + lines[at - 1]));
        supervisors += findings.supervisorMissing() == roster.key().supervisorMissing() ? 1 : 0;
        rosters++;
    }

    /** All; handled; handled exactly as it should be. */
    private void one(String written, Key.Line line, @org.jspecify.annotations.Nullable Verdict verdict) {
        int[] counts = tally.computeIfAbsent(line.kind(), _ -> new int[3]);
        counts[0]++;
        boolean exactly = switch (line.kind()) {
            case MEMBER -> verdict instanceof Matched;
            case HOMONYM -> verdict instanceof Undecided open && open.among().contains(line.person());
            case NICKNAME -> verdict instanceof NotRealName;
            case OUTSIDER -> verdict instanceof Outsider;
            case LEFT -> verdict instanceof Left;
            case TWICE -> verdict instanceof Twice;
        };
        boolean offered = line.person() != null && verdict instanceof Undecided open
                && open.among().contains(line.person());
        boolean handled = exactly || offered && line.kind() != Kind.MEMBER
                || (line.kind() == Kind.NICKNAME || line.kind() == Kind.OUTSIDER)
                        && (verdict instanceof Outsider || verdict instanceof NotRealName
                                || verdict instanceof Undecided);
        Candidate taken = verdict instanceof Matched matched
                ? matched.candidate()
                : verdict instanceof Left left
                        ? left.candidate()
                        : verdict instanceof Twice twice ? twice.candidate() : null;
        if (taken != null && !taken.equals(line.person())) {
            wrong.add(line.kind() + " " + written + " -> " + verdict + " key " + line.person());
        }
        counts[1] += handled ? 1 : 0;
        counts[2] += exactly ? 1 : 0;
        if (!handled) {
            missed.add(line.kind() + " " + written + " -> " + verdict);
        }
    }

    /** The share of lines of these kinds that were handled. */
    public double recall(Kind... kinds) {
        return share(1, kinds);
    }

    private double share(int column, Kind... kinds) {
        double all = 0;
        double some = 0;
        for (Kind kind : kinds) {
            int[] counts = tally.getOrDefault(kind, new int[3]);
            all += counts[0];
            some += counts[column];
        }
        return all == 0 ? 1 : some / all;
    }

    public double members() {
        return recall(Kind.MEMBER, Kind.HOMONYM);
    }

    public double faults() {
        return recall(Kind.NICKNAME, Kind.OUTSIDER, Kind.LEFT, Kind.TWICE);
    }

    public double faultsExactly() {
        return share(2, Kind.NICKNAME, Kind.OUTSIDER, Kind.LEFT, Kind.TWICE);
    }

    public double chat() {
        return (double) chatDropped / Math.max(1, chat);
    }

    public double supervisors() {
        return (double) supervisors / Math.max(1, rosters);
    }

    public int lines() {
        return tally.values().stream().mapToInt(counts -> counts[0]).sum();
    }
}
