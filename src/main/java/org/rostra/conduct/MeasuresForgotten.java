package org.rostra.conduct;

import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Act;

/** Nobody is to know any more whom these measures were about. Heard by {@code notify}, which deletes what it wrote to those. */
public record MeasuresForgotten(Act act, List<UUID> measures) {
    public MeasuresForgotten {
        measures = List.copyOf(measures);
    }
}
