package org.rostra.groups.roster;

import java.util.List;

/** What the check says of one member of the list. */
public sealed interface Verdict {
    /** He is in the directory and here. */
    record Matched(Candidate candidate) implements Verdict {}

    /** He is in the directory, but has left the university. */
    record Left(Candidate candidate) implements Verdict {}

    /** Somebody who stands in the list already. */
    record Twice(Candidate candidate, Entry first) implements Verdict {}

    /** It may be one of these; who, must be said by somebody who knows. */
    record Undecided(Why why, List<Candidate> among) implements Verdict {
        public Undecided {
            among = List.copyOf(among);
        }
    }

    /** A name from which no real name can be read. */
    record NotRealName() implements Verdict {}

    /** Reads like a real name, or like somebody's relative, and is nobody of the directory. */
    record Outsider(String name) implements Verdict {}

    /** What keeps a line from being matched. */
    enum Why {
        /** Several of this name, and nothing on the line tells them apart. */
        HOMONYMS,
        /** The number is one person's, the name another's. */
        NUMBER_AND_NAME,
        /** The only one of this name belongs elsewhere, and nothing on the line says that it is he. */
        ELSEWHERE,
        /** The class, the office or the number on the line is not that of the person of this name. */
        OTHERWISE,
        /** Names of several people stand on the line. */
        SEVERAL,
        /** The name stands within other words. */
        WITHIN
    }
}
