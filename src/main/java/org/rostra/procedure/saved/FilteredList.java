package org.rostra.procedure.saved;

import java.util.Map;
import java.util.Optional;
import org.rostra.ledger.Act;

/** Seam: a list whose filters can be kept, supplied by the module that shows it. */
public interface FilteredList {
    /** How much a filter finds; {@code more} where counting stopped there. */
    record Counted(int count, boolean more) {}

    /** Its name in addresses and in the table. */
    String id();

    /** Its address without a filter. */
    String path();

    /** The key of its title. */
    String label();

    /** Of these parameters of an address those that filter the list and are understood. */
    Map<String, String> understood(Map<String, String> parameters);

    /** How much of what the person sees the filter finds; empty where a value of it no longer exists. */
    Optional<Counted> count(Act act, Map<String, String> parameters);
}
