package org.rostra.publishing.correction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.Digests;
import org.rostra.publishing.WebLink;
import org.rostra.publishing.correction.Correction.Aftermath;
import org.rostra.publishing.correction.Correction.Contact;
import org.rostra.publishing.correction.Correction.Evidence;
import org.rostra.publishing.correction.Correction.Found;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Something improper is out on an account: from here on its keepers owe that it is dealt with at once. */
@Component
public class OpenCorrection {
    private final CorrectionTable corrections;
    private final Finders finders;
    private final CorrectionRules rules;
    private final CorrectionDuties duties;
    private final Register register;
    private final People people;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    OpenCorrection(CorrectionTable corrections, Finders finders, CorrectionRules rules, CorrectionDuties duties,
            Register register, People people, Regulation regulation, Access access, Ledger ledger) {
        this.corrections = corrections;
        this.finders = finders;
        this.rules = rules;
        this.duties = duties;
        this.register = register;
        this.people = people;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * What somebody enters.
     *
     * @param evidence what was published, as it reads now; none where it is kept later
     * @param finder   who found it, kept apart and shown to the publicity department only
     */
    public record Wanted(UUID account, Found found, @Nullable String evidence, @Nullable String finder) {}

    /**
     * Opens it.
     *
     * @throws Refused without saying what is wrong, for a time to come, a link that is none, or where the rule is off
     */
    @Enforces(Rule.CORRECT_AT_ONCE)
    @Transactional
    public Correction open(Act act, Wanted wanted) {
        access.check(act, Action.CORRECTION_OPEN, register.subject(wanted.account()));
        Account account = register.get(wanted.account());
        regulation.require(Rule.CORRECT_AT_ONCE, act.today());
        if (!account.state().stands()) {
            throw rules.refuse(CorrectionSays.NOT_RUNNING, CorrectionSays.NOT_RUNNING_NEXT);
        }
        var one = new Correction(Ids.next(), Correction.State.OPEN, account.id(), checked(act, wanted.found()),
                evidence(act, wanted), null, contact(act, wanted.found()), new Aftermath(null, null, null, null),
                act.person().orElseThrow(), act.at(), null);
        insert(one);
        finders.keep(one.id(), wanted.finder());
        duties.settle(act, one);
        ledger.begin(act, entry(one));
        return one;
    }

    /** The account on which something is to be corrected. */
    @Transactional(readOnly = true)
    public Account accountFor(Act act, UUID id) {
        access.powers(act, register.subject(id)).check(Action.CORRECTION_OPEN);
        return register.get(id);
    }

    private void insert(Correction one) {
        corrections.insert(one);
        Evidence evidence = one.evidence();
        if (evidence != null) {
            corrections.keep(one.id(), evidence);
        }
        Contact contact = one.contact();
        if (contact != null) {
            corrections.contact(one.id(), contact);
        }
    }

    private Found checked(Act act, Found found) {
        String link = found.link();
        if (link != null && !WebLink.whole(link)) {
            throw rules.refuse(CorrectionSays.LINK_WRONG, CorrectionSays.LINK_WRONG_NEXT);
        }
        return new Found(rules.between(act, null, found.discovered()),
                rules.listed(CorrectionRules.SOURCES, found.source(), act.today()),
                rules.listed(CorrectionRules.NATURES, found.nature(), act.today()), found.urgent(), link,
                rules.text(found.summary(), CorrectionSays.TEXT_MISSING, CorrectionSays.TEXT_MISSING_NEXT));
    }

    private @Nullable Evidence evidence(Act act, Wanted wanted) {
        String text = wanted.evidence();
        return text == null || text.isBlank()
                ? null
                : new Evidence(rules.evidence(text), Digests.of(rules.evidence(text)), act.at(), null);
    }

    /** What the publicity department opens itself need not be reported to it. */
    private @Nullable Contact contact(Act act, Found found) {
        return rules.needContact(found.nature(), act.today()) && access.open(act, Action.CORRECTION_LIST_ALL)
                ? new Contact(act.at(), people.get(act.person().orElseThrow()).name(), null)
                : null;
    }

    private Entry entry(Correction one) {
        Evidence evidence = one.evidence();
        return Entry.of(one.asSubject(), "correction.opened").under(regulation.basis(Rule.CORRECT_AT_ONCE).id(),
                Rule.CORRECT_AT_ONCE.id()).happened(one.found().discovered()).with("account", one.account())
                .with("source", one.found().source()).with("nature", one.found().nature())
                .with("urgent", one.found().urgent()).with("evidence", evidence == null ? null : evidence.sha256())
                .withheld("summary", one.found().summary()).withheld("link", one.found().link());
    }
}
