package org.rostra.groups.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rostra.groups.roster.Rosters.Roster;

/** Invented classes with planted faults: nobody is matched wrongly, nearly all members are found, and nearly all faults. */
class RostersTest {
    @Test
    void findsMembersAndFaultsAndMatchesNobodyWrongly() {
        long seed = Long.getLong("rostra.roster.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var classes = new Classes(random, 1);
        var rosters = new Rosters(classes, random);
        var score = new Score();
        for (int at = 0; at < 24; at++) {
            Roster roster = rosters.next(at % 6 == 0 ? 8 : 1);
            MemberList list = MemberList.of(roster.text());
            score.add(Matching.of(list, classes.asked(Wanted.of(list), roster.group()), roster.group(), Map.of()), list,
                    roster);
        }
        assertThat(score.wrong).as("seed %s", seed).isEmpty();
        assertThat(score.members()).as("members, seed %s: %s", seed, score.missed).isGreaterThanOrEqualTo(0.99);
        assertThat(score.faults()).as("faults, seed %s: %s", seed, score.missed).isGreaterThanOrEqualTo(0.98);
        assertThat(score.chat()).as("chat, seed %s: %s", seed, score.missed).isGreaterThanOrEqualTo(0.98);
    }
}
