package org.rostra.registry;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.NotFound;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseForm;
import org.rostra.registry.FilledForm.Part;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.springframework.stereotype.Component;

/** The forms of an account on the case page. */
@Component
class AccountCaseForm implements CaseForm {
    private final AccountTable accounts;
    private final FilledFormTable forms;
    private final FormFields fields;
    private final Fragments fragments;

    AccountCaseForm(AccountTable accounts, FilledFormTable forms, FormFields fields, Fragments fragments) {
        this.accounts = accounts;
        this.forms = forms;
        this.fields = fields;
        this.fragments = fragments;
    }

    @Override
    public String kind() {
        return Account.KIND;
    }

    @Override
    public Content form(Subject subject, Frame frame) {
        Account account = accounts.find(subject.id()).orElseThrow(NotFound::new);
        Optional<FilledForm> filing = forms.find(subject.id(), Part.FILING);
        Optional<FilledForm> application = forms.find(subject.id(), Part.APPLICATION);
        var locale = frame.t().locale();
        return fragments.of("registry/filed-forms", Map.of("frame", frame, "account", account,
                "filing", filing.map(form -> fields.shown(form, locale)).orElse(Map.of()),
                "application", application.map(form -> fields.shown(form, locale)).orElse(Map.of())));
    }

    @Override
    public String path(Subject subject) {
        return "/accounts/" + subject.id();
    }

    @Override
    public String correctionPath(Subject subject) {
        boolean filing = accounts.find(subject.id()).filter(a -> a.state() == AccountState.APPROVED_TO_OPEN)
                .isPresent();
        return filing ? "/accounts/" + subject.id() + "/filing" : "/applications/" + subject.id();
    }

    @Override
    public String dutyPath(String task, Subject subject) {
        return path(subject) + AccountDuties.PLACES.getOrDefault(task, "");
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return accounts.list(subjects).stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        Map<UUID, UUID> units = new HashMap<>();
        accounts.list(subjects).forEach(account -> units.put(account.id(), account.unit()));
        units.values().removeIf(Objects::isNull);
        return units;
    }

    @Override
    public Set<UUID> parties(Subject subject) {
        Set<UUID> parties = new HashSet<>();
        forms.find(subject.id(), Part.APPLICATION)
                .ifPresent(form -> parties.addAll(SubmitApplication.custodians(form.answers())));
        return parties;
    }
}
