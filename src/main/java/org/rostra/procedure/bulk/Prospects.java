package org.rostra.procedure.bulk;

import java.util.HashSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.Matters;
import org.rostra.procedure.Matters.Matter;
import org.rostra.procedure.Signing;
import org.rostra.procedure.Signings;
import org.rostra.procedure.bulk.Bulk.Kind;
import org.rostra.procedure.bulk.Bulk.Seen;
import org.springframework.stereotype.Component;

/** Looks at each matter of many: whether the act may be done to it now, and if not, why. Writes nothing. */
@Component
class Prospects {
    private final Matters matters;
    private final Signings signings;
    private final Seats seats;
    private final Hurry hurry;
    private final Regulation regulation;
    private final Access access;

    Prospects(Matters matters, Signings signings, Seats seats, Hurry hurry, Regulation regulation,
            Access access) {
        this.matters = matters;
        this.signings = signings;
        this.seats = seats;
        this.hurry = hurry;
        this.regulation = regulation;
        this.access = access;
    }

    @Enforces(Rule.BULK_ACTS)
    List<Prospect> of(Act act, Kind kind, Collection<Duty> duties, @Nullable UUID assignee) {
        Map<Seat, Set<UUID>> holders = seats.holders(duties.stream().map(Duty::seat).toList(), act.today());
        List<Matter> all = matters.of(duties);
        return switch (kind) {
            case URGE -> {
                boolean every = access.sight(act, Action.DUTY_URGE).everything();
                yield plain(all, holders, matters.excluded(duties), (duty, held) -> urge(act, duty, held, every));
            }
            case ASSIGN -> {
                boolean every = access.sight(act, Action.DUTY_ASSIGN).everything();
                yield plain(all, holders, Map.of(), (duty, held) -> assign(act, duty, held, assignee, every));
            }
            case SIGN -> sign(all, holders, signings.of(act, duties));
        };
    }

    /** Why the act is not to be done to a duty with these holders. */
    private interface Question {
        Optional<Refused> ask(Duty duty, Set<UUID> holders);
    }

    private static List<Prospect> plain(List<Matter> all, Map<Seat, Set<UUID>> holders,
            Map<UUID, Set<UUID>> excluded, Question question) {
        return all.stream().map(one -> {
            Set<UUID> held = new HashSet<>(holders.getOrDefault(one.duty().seat(), Set.of()));
            held.removeAll(excluded.getOrDefault(one.duty().id(), Set.of()));
            return new Prospect(one, new Seen(one.duty().id(), 0, 0), held, question.ask(one.duty(), held));
        }).toList();
    }

    private Optional<Refused> urge(Act act, Duty duty, Set<UUID> holders, boolean every) {
        if (!every && !access.may(act, Action.DUTY_URGE, duty.subject())) {
            return no(BulkSays.NOT_OPEN_TO_YOU, BulkSays.NOT_OPEN_TO_YOU_NEXT);
        }
        return hurry.hindrance(act, duty, holders, Rule.BULK_ACTS);
    }

    private Optional<Refused> assign(Act act, Duty duty, Set<UUID> holders, @Nullable UUID assignee, boolean every) {
        if (!every && !access.may(act, Action.DUTY_ASSIGN, duty.subject())) {
            return no(BulkSays.NOT_OPEN_TO_YOU, BulkSays.NOT_OPEN_TO_YOU_NEXT);
        }
        if (!(duty.seat() instanceof Seat.OfficeAt) || holders.size() < 2) {
            return no(BulkSays.ONE_HOLDER, BulkSays.ONE_HOLDER_NEXT);
        }
        if (assignee == null || !holders.contains(assignee)) {
            return no(BulkSays.NO_HOLDER_OF_IT, BulkSays.NO_HOLDER_OF_IT_NEXT);
        }
        return assignee.equals(duty.assignee())
                ? no(BulkSays.ASSIGNED_ALREADY, BulkSays.ASSIGNED_ALREADY_NEXT)
                : Optional.empty();
    }

    private List<Prospect> sign(List<Matter> all, Map<Seat, Set<UUID>> holders, Map<UUID, Signing> steps) {
        Optional<String> most = steps.values().stream()
                .filter(one -> one.assigned() && one.hindrance().isEmpty() && !one.confirm())
                .collect(Collectors.groupingBy(Signing::kind, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(
                        Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
        return all.stream().map(one -> {
            Optional<Signing> step = Optional.ofNullable(steps.get(one.duty().id()));
            return new Prospect(one, new Seen(one.duty().id(), step.map(each -> each.step().round()).orElse(0),
                    step.map(each -> each.step().number()).orElse(0)),
                    holders.getOrDefault(one.duty().seat(), Set.of()), step.isEmpty()
                            ? no(BulkSays.NO_APPROVAL, BulkSays.NO_APPROVAL_NEXT)
                            : sign(step.get(), most));
        }).toList();
    }

    private Optional<Refused> sign(Signing step, Optional<String> kind) {
        if (!step.assigned()) {
            return no(BulkSays.NOT_YOUR_STEP, BulkSays.NOT_YOUR_STEP_NEXT);
        }
        if (step.confirm() && step.hindrance().isEmpty()) {
            return no(BulkSays.CONFIRM_EACH, BulkSays.CONFIRM_EACH_NEXT);
        }
        return step.hindrance().or(() -> kind.filter(step.kind()::equals).isPresent()
                ? Optional.empty()
                : no(BulkSays.OTHER_KIND, BulkSays.OTHER_KIND_NEXT));
    }

    private Optional<Refused> no(BulkSays what, BulkSays next) {
        return Optional.of(regulation.refuse(Rule.BULK_ACTS, what, next));
    }
}
