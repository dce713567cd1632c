package org.rostra.registry.change;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.NotFound;
import org.rostra.calendar.HolidayNames;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseForm;
import org.rostra.registry.Account;
import org.rostra.registry.Advice;
import org.rostra.registry.Register;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A change on its case page: before and after, side by side. */
@Component
class ChangeCaseForm implements CaseForm {
    private final ChangeTable changes;
    private final Register register;
    private final ChangeWords words;
    private final ReportTerms terms;
    private final HolidayNames holidays;
    private final Regulation regulation;
    private final Fragments fragments;

    ChangeCaseForm(ChangeTable changes, @Lazy Register register, @Lazy ChangeWords words, ReportTerms terms,
            HolidayNames holidays, Regulation regulation, Fragments fragments) {
        this.changes = changes;
        this.register = register;
        this.words = words;
        this.terms = terms;
        this.holidays = holidays;
        this.regulation = regulation;
        this.fragments = fragments;
    }

    @Override
    public String kind() {
        return Change.KIND;
    }

    @Override
    public Content form(Subject subject, Frame frame) {
        Change change = get(subject);
        Account account = register.get(change.account());
        Optional<Advice> advice = change.answers().find("name").map(name -> words.advice(account, name));
        return fragments.of("registry/change/filed", Map.of("frame", frame, "change", change, "account", account,
                "lines", words.lines(change, frame.t().locale()), "facts",
                words.facts(change, frame.t().locale()), "advice", advice,
                "receipt", Optional.ofNullable(change.happened())
                        .flatMap(day -> terms.due(account, change.items(), day)),
                "holidays", holidays, "regulation", regulation));
    }

    @Override
    public String path(Subject subject) {
        return "/accounts/" + get(subject).account();
    }

    @Override
    public String correctionPath(Subject subject) {
        return "/changes/" + subject.id();
    }

    @Override
    public String dutyPath(String task, Subject subject) {
        return "/changes/" + subject.id();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return each(subjects, Account::name);
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return each(subjects, Account::unit);
    }

    /** What is asked of the accounts, by the changes about them. */
    private <T> Map<UUID, T> each(Collection<UUID> subjects, Function<Account, @Nullable T> of) {
        var found = changes.list(subjects);
        Map<UUID, Account> accounts = register.list(found.stream().map(Change::account).collect(Collectors.toSet()))
                .stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<UUID, T> all = new HashMap<>();
        found.forEach(change -> Optional.ofNullable(accounts.get(change.account())).map(of)
                .ifPresent(value -> all.put(change.id(), value)));
        return all;
    }

    @Override
    public Set<UUID> parties(Subject subject) {
        Change change = get(subject);
        Set<UUID> parties = new HashSet<>(Set.of(change.applicant()));
        if (change.kind().custody()) {
            parties.addAll(change.leaving());
        }
        return parties;
    }

    private Change get(Subject subject) {
        return changes.find(subject.id()).orElseThrow(NotFound::new);
    }
}
