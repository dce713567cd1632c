package org.rostra.procedure.saved;

import java.util.Map;
import java.util.UUID;

/**
 * A filter that a person keeps: nobody else sees it.
 *
 * @param list       the {@link FilteredList}
 * @param parameters of the address, in their order
 */
public record SavedFilter(UUID id, UUID person, String list, String name, Map<String, String> parameters) {
    static final int LONGEST_NAME = 20;
    static final int MOST = 12;
}
