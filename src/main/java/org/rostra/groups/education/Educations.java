package org.rostra.groups.education;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Since;
import org.rostra.groups.GroupDuties;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.GroupSays;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rules and law are explained from time to time, in groups and around accounts, and a line says so (四（三）). */
@Component
public class Educations {
    private static final int SHOWN = 5;
    private static final int AT_ONCE = 200;
    private static final int LONGEST = 200;

    private final EducationTable table;
    private final Register register;
    private final GroupRegister groups;
    private final GroupDuties duties;
    private final Calendars calendars;
    private final Regulation regulation;
    private final Ledger ledger;

    Educations(EducationTable table, Register register, GroupRegister groups, GroupDuties duties,
            Calendars calendars, Regulation regulation, Ledger ledger) {
        this.table = table;
        this.register = register;
        this.groups = groups;
        this.duties = duties;
        this.calendars = calendars;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** The latest notes; the caller has loaded the account. */
    public List<Education> latest(UUID account) {
        return table.latest(account, SHOWN);
    }

    /**
     * Notes one education on all the accounts and groups it was for.
     *
     * @throws org.rostra.policy.Refused without topic or speaker, or for a day to come
     */
    @Transactional
    public int note(Act act, Collection<UUID> accounts, LocalDate held, String topic, String heldBy) {
        List<UUID> all = accounts.stream().distinct().sorted().toList();
        List<Entry> entries = new ArrayList<>();
        for (UUID id : all) {
            Account account = register.lockFor(act, Action.EDUCATION_NOTE, id);
            Rule rule = rule(account);
            requireTold(act, rule, held, topic, heldBy);
            table.insert(new Education(Ids.next(), id, held, topic.strip(), heldBy.strip(),
                    act.person().orElseThrow(), act.today()));
            duties.end(act, account.asSubject(), GroupDuties.EDUCATE);
            entries.add(Entry.of(account.asSubject(), "group.educated").under(regulation.basis(rule).id(), rule.id())
                    .happened(held).withheld("topic", topic.strip()).withheld("by", heldBy.strip()));
        }
        ledger.recordAll(act, entries);
        return all.size();
    }

    private void requireTold(Act act, Rule rule, LocalDate held, String topic, String heldBy) {
        regulation.require(rule, act.today());
        if (topic.isBlank() || heldBy.isBlank() || topic.length() > LONGEST || heldBy.length() > LONGEST) {
            throw regulation.refuse(rule, GroupSays.TEXT_MISSING, GroupSays.TEXT_MISSING_NEXT);
        }
        if (held.isAfter(act.today())) {
            throw regulation.refuse(rule, GroupSays.DAY_UNFIT, GroupSays.DAY_UNFIT_NEXT);
        }
    }

    @Enforces({Rule.EDUCATION, Rule.EDUCATION_OF_ACCOUNTS})
    private Rule rule(Account account) {
        return groups.isGroup(account) ? Rule.EDUCATION : Rule.EDUCATION_OF_ACCOUNTS;
    }

    /**
     * Calls education to mind where nothing was noted for the rule's term; some accounts at a time.
     *
     * @return the account up to which it has looked; none at the end
     */
    @Enforces(Rule.EDUCATION_REMINDED)
    @Transactional
    public Optional<UUID> remind(Act act, @Nullable UUID after) {
        Optional<LocalDate> since = regulation.term(Rule.EDUCATION_REMINDED, act.today())
                .map(term -> Since.before(act.today(), term, calendars.current()));
        List<UUID> found = since.map(day -> table.without(day, GroupDuties.EDUCATE, after, AT_ONCE)).orElse(List.of());
        for (UUID id : found) {
            Account account = register.lock(id);
            Rule rule = rule(account);
            if (regulation.holds(rule, act.today())) {
                duties.owe(act, account.asSubject(), GroupDuties.EDUCATE, register.custodianSeat(account), rule, rule);
                ledger.record(act, Entry.of(account.asSubject(), "group.education-asked").under(regulation.basis(
                        rule).id(), Rule.EDUCATION_REMINDED.id()));
            }
        }
        return found.size() < AT_ONCE ? Optional.empty() : Optional.of(found.getLast());
    }
}
