package org.rostra.groups.roster;

import java.util.List;
import org.rostra.groups.roster.Verdict.Why;

/** What one line says by itself, before it is seen beside the others. */
sealed interface Judgement {
    /**
     * It is this person.
     *
     * @param proven   whether number, class or office say so, and not only the name
     * @param namesakes others of this name whom the line does not exclude
     */
    record Identified(Candidate candidate, boolean proven, List<Candidate> namesakes) implements Judgement {}

    record Open(Why why, List<Candidate> among) implements Judgement {}

    record Nickname() implements Judgement {}

    record Stranger(String name) implements Judgement {}
}
