package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.calendar.Receipt;
import org.rostra.ledger.Act;
import org.rostra.policy.Argument;
import org.rostra.policy.FormPlan;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.Wording;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.CanonicalLink;
import org.rostra.registry.Details;
import org.rostra.registry.FormCheck;
import org.rostra.registry.FormFault;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;

/** Reads a change out of its form, and refuses what cannot have happened. */
@Component
class ReadReport {
    /** What the form says, put in order. */
    record Report(Answers answers, Set<ChangeItem> items, LocalDate happened, Optional<Receipt.ByDate> due) {}

    private static final String LATE = "late-reason";

    private final Register register;
    private final ReportTerms terms;
    private final FormCheck check;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    ReadReport(Register register, ReportTerms terms, FormCheck check, PlatformLinks platforms,
            Regulation regulation) {
        this.register = register;
        this.terms = terms;
        this.check = check;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    /**
     * The report of the account's change.
     *
     * @param reported the day on which it was first sent: that day counts
     * @throws FormIncomplete with every field that is missing or wrong; a report after its last day lacks its reason
     * @throws Refused        for a day in the future or before the opening, for what is on record already, for an
     *     account that the platform does not know or that is in the register already
     */
    Report read(Act act, LocalDate reported, Account account, Map<String, List<String>> given) {
        FormPlan form = regulation.form(Change.Kind.REPORT.form());
        Answers typed = chosen(form, given);
        Optional<LocalDate> happened = typed.date("happened-on");
        Set<ChangeItem> items = Change.itemsOf(typed);
        Optional<Receipt.ByDate> due = happened.flatMap(day -> terms.due(account, items, day));
        requireComplete(act, reported, form, typed, due);
        requireDay(act, account, happened.orElseThrow());
        Answers answers = items.contains(ChangeItem.IDENTIFIER) ? identified(account, typed) : typed;
        requireChanged(account, items, answers);
        return new Report(answers, items, happened.orElseThrow(), due);
    }

    /** Custodians change by a hand-over, never by a report. Fields of the form only, and of the items only those that were chosen. */
    static Answers chosen(FormPlan form, Map<String, List<String>> all) {
        Set<String> ofItems = Stream.of(ChangeItem.values()).flatMap(item -> item.fields().stream())
                .collect(Collectors.toSet());
        Map<String, List<String>> given = new HashMap<>(all);
        given.computeIfPresent("items", (_, items) -> items.stream()
                .filter(item -> !item.equals(ChangeItem.CUSTODIANS.key())).toList());
        List<String> chosen = given.getOrDefault("items", List.of()).stream().flatMap(key -> ChangeItem.find(key)
                .stream()).flatMap(item -> item.fields().stream()).toList();
        List<String> taken = form.fields().map(FormPlan.Field::id)
                .filter(field -> !ofItems.contains(field) || chosen.contains(field)).toList();
        return only(taken, given);
    }

    /** Of what a request holds only what is asked for. */
    static Answers only(List<String> fields, Map<String, List<String>> given) {
        return Answers.NONE.with(given.entrySet().stream().filter(entry -> fields.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void requireComplete(Act act, LocalDate reported, FormPlan form, Answers answers,
            Optional<Receipt.ByDate> due) {
        List<FormFault> faults = new ArrayList<>(check.faults(form, answers, act.today()));
        due.map(Receipt.ByDate::due).filter(reported::isAfter).filter(_ -> answers.find(LATE).isEmpty())
                .ifPresent(last -> form.pages().forEach(page -> page.fields().stream()
                        .filter(field -> field.id().equals(LATE)).forEach(field -> faults.add(new FormFault(page.id(),
                                LATE, field.label(), Message.of("change.late-reason-missing", last))))));
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.basis(Rule.CHANGE_REPORT));
        }
    }

    private void requireDay(Act act, Account account, LocalDate happened) {
        if (happened.isAfter(act.today())) {
            throw refuse(ChangeSays.HAPPENED_IN_FUTURE, ChangeSays.HAPPENED_IN_FUTURE_NEXT);
        }
        if (account.openedOn() != null && happened.isBefore(account.openedOn())) {
            throw regulation.refuse(Rule.CHANGE_REPORT, ChangeSays.HAPPENED_BEFORE_OPENING,
                    ChangeSays.HAPPENED_BEFORE_OPENING_NEXT, new Argument.Day(account.openedOn()));
        }
    }

    private Answers identified(Account account, Answers answers) {
        CanonicalLink found = Stream.of("link", "account-id").flatMap(field -> answers.find(field).stream())
                .flatMap(given -> Stream.ofNullable(account.platform())
                        .flatMap(platform -> platforms.canonical(platform, given).stream()))
                .findFirst().orElseThrow(() -> refuse(ChangeSays.ID_UNKNOWN, ChangeSays.ID_UNKNOWN_NEXT));
        if (register.another(account, found.id()).isPresent()) {
            throw refuse(ChangeSays.ID_TAKEN, ChangeSays.ID_TAKEN_NEXT);
        }
        return answers.with(Map.of("account-id", List.of(found.id()), "link",
                found.url().or(() -> answers.find("link")).stream().toList()));
    }

    private void requireChanged(Account account, Set<ChangeItem> items, Answers answers) {
        Details before = Details.of(account);
        for (ChangeItem item : items) {
            if (ChangeItem.in(before, Set.of(item), answers).equals(before)) {
                throw regulation.refuse(Rule.CHANGE_REPORT, ChangeSays.NOTHING_CHANGED,
                        ChangeSays.NOTHING_CHANGED_NEXT, new Argument.Said(label(item)));
            }
        }
    }

    private Wording label(ChangeItem item) {
        return regulation.list("change-items").find(item.key()).orElseThrow().text();
    }

    private Refused refuse(MessageKey what, MessageKey next) {
        return regulation.refuse(Rule.CHANGE_REPORT, what, next);
    }
}
