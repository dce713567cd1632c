package org.rostra.review.group;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.decision.UnitProposal;
import org.rostra.registry.AccountLine;

/**
 * A line with what the record says of its group.
 *
 * @param owner     by name; empty where there is none
 * @param confirmed when somebody last said that the record is true
 * @param progress  of what the unit would have dissolved
 * @param by        who answered, by name
 */
public record ShownGroup(GroupLine line, AccountLine account, String owner, @Nullable LocalDate end,
        @Nullable LocalDate confirmed, Set<GroupHint> hints, UnitProposal.@Nullable Progress progress, String by) {}
