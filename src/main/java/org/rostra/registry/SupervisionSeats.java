package org.rostra.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rostra.access.Held;
import org.rostra.access.Sight;
import org.rostra.directory.SeatFinder;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Regulation;
import org.rostra.policy.SeatPlan;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Which seat supervises each kind of body, as parameters of a statement ({@code :seatBody, :seatOffice, :seatAt,
 * :seatCode}), so that supervisors and vacancies of many accounts are found by one (第三条).
 */
@Component
final class SupervisionSeats {
    /** Joins each unit {@code u} to the seats {@code s} that supervise there and to their holders {@code h}. */
    static final String JOINED = """
            cross join unnest(:seatBody, :seatOffice, :seatAt, :seatCode) as s (body, office, at, code)
            join directory.office_held h on h.office = s.office and h.from_on <= :day
                and (h.until_on is null or h.until_on >= :day)
                and h.unit_id = case s.at
                    when 'UNIT' then u.id
                    when 'INSTITUTION' then u.path[1]
                    when 'PARENT' then case when h.unit_id = any(u.path) then
                        (select f.id from directory.unit_shown f
                         where f.id = any(u.path) and f.kind in ('DEPARTMENT', 'COLLEGE')
                         order by cardinality(f.path) desc limit 1) end
                    else (select n.id from directory.unit_shown n where n.code = s.code) end
            """;

    private static final String UNIT = "UNIT";

    private final String[] bodies;
    private final String[] offices;
    private final String[] places;
    private final String[] codes;

    SupervisionSeats(Regulation regulation) {
        List<BodyKind> kinds = List.copyOf(regulation.structure().bodies().keySet());
        bodies = kinds.stream().map(BodyKind::name).toArray(String[]::new);
        List<SeatPlan> plans = kinds.stream().map(kind -> regulation.body(kind).supervisor()).toList();
        offices = plans.stream().map(plan -> SeatFinder.office(plan).name()).toArray(String[]::new);
        places = plans.stream().map(plan -> plan.at() instanceof SeatPlan.At.Relative relative
                ? relative.name()
                : "NAMED").toArray(String[]::new);
        codes = plans.stream().map(plan -> code(regulation, plan)).toArray(String[]::new);
    }

    /** Units, and beside each the kind of body, that somebody supervises by an office in the very unit. */
    record Here(UUID[] units, String[] bodies) {}

    Here here(List<Held> held) {
        List<UUID> units = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (Held one : held) {
            for (int at = 0; at < bodies.length; at++) {
                if (one.office() != null && offices[at].equals(one.office().name()) && places[at].equals(UNIT)) {
                    units.add(Objects.requireNonNull(one.unit()));
                    kinds.add(bodies[at]);
                }
            }
        }
        return new Here(units.toArray(UUID[]::new), kinds.toArray(String[]::new));
    }

    /** The offices of the person that supervise bodies of other units, beyond the units that he sees with all below. */
    List<String> above(Sight sight) {
        Set<UUID> seen = Set.copyOf(List.of(sight.units()));
        return sight.held().stream().filter(one -> one.office() != null && !seen.contains(one.unit()))
                .map(one -> Objects.requireNonNull(one.office()).name())
                .filter(office -> IntStream.range(0, offices.length)
                        .anyMatch(at -> offices[at].equals(office) && !places[at].equals(UNIT)))
                .distinct().toList();
    }

    private static String code(Regulation regulation, SeatPlan plan) {
        return switch (plan.at()) {
            case SeatPlan.At.Relative _,SeatPlan.At.Own _ -> "";
            case SeatPlan.At.Named(String id) ->
                Objects.requireNonNull(regulation.institution().units().get(id)).code();
        };
    }

    StatementSpec on(StatementSpec statement) {
        return statement.param("seatBody", bodies).param("seatOffice", offices).param("seatAt", places)
                .param("seatCode", codes);
    }
}
