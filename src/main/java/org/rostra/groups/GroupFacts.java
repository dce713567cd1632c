package org.rostra.groups;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.People;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.groups.education.Education;
import org.rostra.groups.education.Educations;
import org.rostra.groups.names.Outsiders;
import org.rostra.groups.names.Rosters;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.Membership;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What is told of a group when it is filed, by the words of {@link FileGroup}. */
@Component
class GroupFacts {
    private final Register register;
    private final AskSupervisor supervision;
    private final People people;
    private final Units units;
    private final Rosters rosters;
    private final Outsiders outsiders;
    private final Educations educations;

    GroupFacts(@Lazy Register register, AskSupervisor supervision, People people, Units units, @Lazy Rosters rosters,
            @Lazy Outsiders outsiders, @Lazy Educations educations) {
        this.register = register;
        this.supervision = supervision;
        this.people = people;
        this.units = units;
        this.rosters = rosters;
        this.outsiders = outsiders;
        this.educations = educations;
    }

    Map<String, String> of(Act act, WholeGroup whole, Membership membership) {
        Account account = whole.account();
        Group group = whole.group();
        Map<String, String> told = new LinkedHashMap<>();
        put(told, "platform", account.platform());
        put(told, "name", account.name());
        put(told, "number", account.canonicalId());
        put(told, "kind", group.kind().id());
        put(told, "unit", Optional.ofNullable(account.unit()).flatMap(units::find).map(Unit::name).orElse(""));
        put(told, "made", day(account.openedOn()));
        put(told, "end", day(group.end()));
        put(told, "owner", names(List.of(group.owner())));
        put(told, "keepers", names(register.custodians(List.of(account.id()), act.today()).stream()
                .map(Custody::person).filter(one -> !one.equals(group.owner())).toList()));
        put(told, "supervisor", supervision.signer(act, account).map(one -> names(one.people())).orElse(""));
        put(told, "joined", day(membership.admitted()));
        put(told, "range", group.range());
        put(told, "content", group.content());
        put(told, "members", membership.members() == null ? "" : String.valueOf(membership.members()));
        put(told, "reached", day(membership.reached()));
        put(told, "educated", educations.latest(account.id()).stream().findFirst().map(Education::held)
                .map(LocalDate::toString).orElse(""));
        put(told, "roster", String.valueOf(rosters.size(account.id())));
        put(told, "outsiders", String.join(" ", outsiders.admitted(account.id()).stream().map(LocalDate::toString)
                .toList()));
        return told;
    }

    private String names(Collection<UUID> ids) {
        return people.names(ids).values().stream().sorted().collect(Collectors.joining(" "));
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    private static void put(Map<String, String> told, String field, @Nullable String value) {
        told.put(field, Objects.requireNonNullElse(value, ""));
    }
}
