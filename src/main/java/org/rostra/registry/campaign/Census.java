package org.rostra.registry.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of accounts with what the office found of each.
 *
 * @param header    the names of its columns
 * @param confirmed the day on which it was taken over; none while it is only looked at
 */
public record Census(UUID id, UUID campaign, String file, List<String> header, @Nullable LocalDate confirmed,
        Map<FindingVerdict, Integer> counts) {
    public boolean waiting() {
        return confirmed == null;
    }

    public int count(FindingVerdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    public int refused() {
        return count(true);
    }

    /** The rows that are taken over. */
    public int taken() {
        return count(false);
    }

    private int count(boolean refused) {
        return counts.entrySet().stream().filter(one -> one.getKey().refused() == refused)
                .mapToInt(Map.Entry::getValue).sum();
    }
}
