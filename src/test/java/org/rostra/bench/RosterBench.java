package org.rostra.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.groups.roster.Candidate;
import org.rostra.groups.roster.Classes;
import org.rostra.groups.roster.Matching;
import org.rostra.groups.roster.MemberList;
import org.rostra.groups.roster.Rosters;
import org.rostra.groups.roster.Rosters.Roster;
import org.rostra.groups.roster.Score;
import org.rostra.groups.roster.Wanted;

/** How well member lists are matched, over many lists with a key; and how long a list of 500 takes beside 50,000 people. */
@Tag("bench")
class RosterBench {
    private static final int ROSTERS = Report.setting("rosters", 400);
    private static final int PEOPLE = Report.setting("people", 50_000);
    private static final int ROUNDS = Report.setting("rounds", 9);
    private static final int SEED = Report.setting("seed", 20260901);
    /** People of one class in each field and year. */
    private static final int FORM = 2350;

    @Test
    void matches() throws IOException {
        var report = new Report("rosters", "%,d member lists with planted faults, seed %d".formatted(ROSTERS, SEED));
        report.head("group", "lines", "matched wrongly", "members found %", "faults found %", "and called right %",
                "chat dropped %", "supervisor right %");
        var random = new Random(SEED);
        var classes = new Classes(random, 2);
        var rosters = new Rosters(classes, random);
        for (int size : new int[]{1, 4, 12}) {
            var score = new Score();
            for (int at = 0; at < ROSTERS / 3; at++) {
                Roster roster = rosters.next(size);
                MemberList list = MemberList.of(roster.text());
                score.add(Matching.of(list, classes.asked(Wanted.of(list), roster.group()), roster.group(), Map.of()),
                        list, roster);
            }
            report.row("classes: " + size, score.lines(), score.wrong.size(), percent(score.members()),
                    percent(score.faults()), percent(score.faultsExactly()), percent(score.chat()),
                    percent(score.supervisors()));
            score.wrong.forEach(report::line);
        }
        report.write();
    }

    @Test
    void takesTime() throws IOException {
        var random = new Random(SEED);
        var classes = new Classes(random, Math.max(1, PEOPLE / FORM));
        Roster roster = new Rosters(classes, random).next(14);
        String text = String.join("\n", List.of(roster.text().split("\n")).subList(0, 500));
        List<Candidate> everybody = classes.everybody().toList();
        double[][] took = new double[4][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            long start = System.nanoTime();
            MemberList list = MemberList.of(text);
            double read = millis(start);
            start = System.nanoTime();
            Wanted wanted = Wanted.of(list);
            double wants = millis(start);
            List<Candidate> few = classes.asked(wanted, roster.group());
            start = System.nanoTime();
            Matching.of(list, few, roster.group(), Map.of());
            double asked = millis(start);
            start = System.nanoTime();
            Matching.of(list, everybody, roster.group(), Map.of());
            double all = millis(start);
            for (int at = 0; at < 4 && round >= 0; at++) {
                took[at][round] = new double[]{read, wants, asked, all}[at];
            }
        }
        var report = new Report("roster-time", "500 lines, a directory of %,d".formatted(everybody.size()));
        report.head("work", "ms");
        String[] works = {"reading the list", "what to ask for", "matching those asked for", "matching everybody"};
        for (int at = 0; at < 4; at++) {
            report.row(works[at], Report.median(took[at]));
        }
        report.line("reading, asking and matching beside reading alone: %.1f x".formatted(
                (Report.median(took[0]) + Report.median(took[1]) + Report.median(took[2])) / Report.median(took[0])));
        report.write();
    }

    private static String percent(double share) {
        return "%.2f".formatted(100 * share);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
