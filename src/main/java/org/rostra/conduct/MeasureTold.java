package org.rostra.conduct;

import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Act;

/** Whoever a measure is about is to be told of a step. Heard by {@code notify}, which writes letters that name the number and nothing else. */
public record MeasureTold(Act act, Measure measure, Step step, Set<UUID> people) {
    /** Of what. */
    public enum Step {
        INTENDED, SERVED, APPEAL_DECIDED, LIFTED, DROPPED
    }
}
