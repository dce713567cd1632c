package org.rostra.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.access.Sight;
import org.rostra.ledger.Act;
import org.rostra.text.Bigrams;
import org.rostra.text.Normalised;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The condition under which an account is seen and meant, with its parameters: one for list, export and statistics. Made
 * of fixed pieces only: nothing a person typed becomes SQL.
 */
final class AccountCondition {
    private final List<String> meant = new ArrayList<>();
    private final List<Consumer<StatementSpec>> parameters = new ArrayList<>();
    private final List<Way> bySight;
    private final List<Way> byUnit;
    private final List<Way> byText;
    private final boolean past;

    /** What the person sees of what the filter means, as it stands on the day of the act. */
    AccountCondition(Sight sight, AccountFilter filter, LocalDate today, SupervisionSeats seats) {
        LocalDate on = filter.on();
        past = on != null && on.isBefore(today);
        meant.add("a.state <> 'DRAFT'");
        bind("day", today);
        if (past && on != null) {
            meant.add("(" + StateHistory.EXPRESSION + ") is not null");
            bind("dayEnd", on.plusDays(1).atStartOfDay(Act.ZONE).toOffsetDateTime());
        }
        parameters.add(seats::on);
        bySight = see(sight, seats);
        byUnit = filter.unit() == null ? List.of() : List.of(Way.BELOW_UNIT);
        if (filter.unit() != null) {
            bind("unit", filter.unit());
        }
        filter.by().forEach((dimension, value) -> {
            meant.add(dimension.condition("by" + dimension.id(), value, past));
            bind("by" + dimension.id(), value);
        });
        if (filter.value(AccountDimension.KIND).isEmpty()) {
            meant.add(AccountDimension.KIND.condition("", AccountDimension.ACCOUNT, past));
        }
        byText = search(filter.text().strip());
    }

    /** True where states are those of a day gone by. */
    boolean past() {
        return past;
    }

    /** True where a piece of text is looked for. */
    boolean searches() {
        return !byText.isEmpty();
    }

    private List<Way> see(Sight sight, SupervisionSeats seats) {
        if (sight.everything()) {
            return List.of();
        }
        SupervisionSeats.Here here = seats.here(sight.held());
        List<String> above = seats.above(sight);
        bind("units", sight.units());
        bind("person", sight.person());
        bind("supervisedUnits", here.units());
        bind("supervisedBodies", here.bodies());
        if (above.isEmpty()) {
            return Way.OF_A_PERSON;
        }
        bind("above", above.toArray(String[]::new));
        return Stream.concat(Way.OF_A_PERSON.stream(), Stream.of(Way.SUPERVISED_FROM_ABOVE)).toList();
    }

    private List<Way> search(String text) {
        List<String> pieces = Bigrams.query(text);
        if (pieces.isEmpty()) {
            return List.of();
        }
        bind("part", Normalised.key(text));
        bind("pieces", pieces.toArray(String[]::new));
        bind("exact", text);
        return Way.OF_A_TEXT;
    }

    void bind(String name, Object value) {
        parameters.add(statement -> statement.param(name, value));
    }

    /** Ways along an index to everything meant, where there are any; none where everything is seen in every unit. */
    List<Way> ways() {
        return Stream.of(byUnit, bySight, byText).filter(ways -> !ways.isEmpty()).findFirst().orElse(List.of());
    }

    /** What accounts found by one of the ways must be besides. */
    String onWay() {
        List<Way> taken = ways();
        return and(Stream.of(byUnit, bySight, byText).filter(each -> each != taken));
    }

    private String all() {
        return and(Stream.of(byUnit, bySight, byText));
    }

    private String and(Stream<List<Way>> ways) {
        return Stream.concat(meant.stream(), ways.filter(each -> !each.isEmpty())
                .map(each -> "(" + each.stream().map(Way::condition).collect(Collectors.joining("\n or ")) + ")"))
                .collect(Collectors.joining("\n and "));
    }

    /** The statement, with the whole condition where {@code %s} stands. */
    StatementSpec on(Function<String, StatementSpec> sql, String select) {
        StatementSpec statement = sql.apply(select.replace("%s", all()));
        parameters.forEach(one -> one.accept(statement));
        return statement;
    }
}
