package org.rostra.registry.unit;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.access.NotFound;
import org.rostra.directory.Units;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseForm;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A unit's report on its case page: every account with how it was reached and is reached now. */
@Component
class UnitReportCaseForm implements CaseForm {
    private final UnitReportTable table;
    private final Register register;
    private final Units units;
    private final Regulation regulation;
    private final Fragments fragments;

    UnitReportCaseForm(UnitReportTable table, @Lazy Register register, Units units, Regulation regulation,
            Fragments fragments) {
        this.table = table;
        this.register = register;
        this.units = units;
        this.regulation = regulation;
        this.fragments = fragments;
    }

    @Override
    public String kind() {
        return UnitReport.KIND;
    }

    @Override
    public Content form(Subject subject, Frame frame) {
        UnitReport report = get(subject);
        Map<UUID, Account> accounts = register.list(Set.copyOf(report.accounts())).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        return fragments.of("registry/unit/filed", Map.of("frame", frame, "report", report, "accounts",
                report.accounts().stream().map(accounts::get).flatMap(Stream::ofNullable).toList(), "regulation",
                regulation));
    }

    @Override
    public String path(Subject subject) {
        return "/unit-reports/" + subject.id();
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return table.list(subjects).stream().collect(Collectors.toMap(UnitReport::id, UnitReport::unit));
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        var found = table.list(subjects);
        Map<UUID, String> names = units.names(found.stream().map(UnitReport::unit).toList());
        return found.stream().collect(Collectors.toMap(UnitReport::id, one -> names.getOrDefault(one.unit(), "")));
    }

    @Override
    public Set<UUID> parties(Subject subject) {
        return Stream.ofNullable(get(subject).applicant()).collect(Collectors.toSet());
    }

    private UnitReport get(Subject subject) {
        return table.find(subject.id()).orElseThrow(NotFound::new);
    }
}
