package org.rostra.registry;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What state an account was in on a day, from the ledger: the state that the last entry up to the end of that day left it
 * in. Accounts without such an entry were not in the register yet.
 */
final class StateHistory {
    /** Entries about an account that move it, and where to; one that existed before it was asked for falls back. */
    static final Map<String, String> STATES = Map.ofEntries(entry("account.imported", "'TO_BE_FILED'"),
            entry("account.applied", "'APPLIED'"), entry("account.approved", "'APPROVED_TO_OPEN'"),
            entry("account.filed", "'RUNNING'"), entry("account.filing-confirmed", "'RUNNING'"),
            entry("account.lapsed", "'LAPSED'"),
            entry("account.refused", "case when a.imported then 'TO_BE_FILED' else 'REFUSED' end"),
            entry("account.withdrawn", "case when a.imported then 'TO_BE_FILED' else 'WITHDRAWN' end"),
            entry("account.suspended", "'SUSPENDED'"), entry("account.stopped", "'SUSPENDED'"),
            entry("account.resumed", "'RUNNING'"), entry("account.resumed-unfiled", "'TO_BE_FILED'"),
            entry("account.closing", "'CLOSING'"), entry("account.closed", "'CLOSED'"),
            entry("group.registered", "'RUNNING'"), entry("group.runs", "'RUNNING'"),
            entry("group.denied", "'REFUSED'"),
            entry("group.dissolving", "'CLOSING'"), entry("group.dissolved", "'CLOSED'"));

    static final String EXPRESSION = "(select case e.type "
            + STATES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(one -> "when '" + one.getKey() + "' then " + one.getValue()).collect(Collectors.joining(" "))
            + " end from ledger.event_shown e where e.subject_kind = 'account' and e.subject_id = a.id and e.type in ("
            + STATES.keySet().stream().sorted().map(type -> "'" + type + "'").collect(Collectors.joining(", "))
            + ") and e.happened_at < :dayEnd order by e.version desc limit 1)";

    private StateHistory() {
    }
}
