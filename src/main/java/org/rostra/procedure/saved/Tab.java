package org.rostra.procedure.saved;

import java.util.Optional;
import org.rostra.procedure.saved.FilteredList.Counted;

/**
 * A filter above its list.
 *
 * @param found   empty where a value of it no longer exists
 * @param current whether the list is filtered so now
 */
public record Tab(SavedFilter filter, String path, Optional<Counted> found, boolean current) {}
