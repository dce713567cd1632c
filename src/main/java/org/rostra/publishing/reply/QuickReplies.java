package org.rostra.publishing.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.paper.Kept;
import org.rostra.publishing.WebLink;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of quick replies of an account: whoever keeps it may note them; nobody is assessed by it. */
@Component
public class QuickReplies {
    /** On one page of a list. */
    public static final int PAGE = 50;
    private static final int LONGEST = 200;
    private static final int LONGEST_LINK = 500;
    private static final String KEPT_AS = "posts";
    private static final int LOT = 200;
    private static final Duration YEAR = Duration.ofDays(365);

    private final ReplyTable table;
    private final Register register;
    private final Kept kept;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    QuickReplies(ReplyTable table, Register register, Kept kept, Regulation regulation, Access access,
            Ledger ledger) {
        this.table = table;
        this.register = register;
        this.kept = kept;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** How quick an account was in a year: how many replies, and how long the middle one of them took. */
    public record Pace(int count, Optional<Duration> middle) {}

    /**
     * Notes a reply.
     *
     * @throws Refused without a topic, with an answer before its question or to come, or a link that is none
     */
    @Enforces(Rule.QUICK_REPLY)
    @Transactional
    public void note(Act act, UUID account, String topic, Instant asked, Instant answered, @Nullable String link) {
        Account one = register.lockFor(act, Action.REPLY_NOTE, account);
        regulation.require(Rule.QUICK_REPLY, act.today());
        if (topic.isBlank() || topic.length() > LONGEST) {
            throw refuse(ReplySays.TOPIC_MISSING, ReplySays.TOPIC_MISSING_NEXT);
        }
        if (answered.isBefore(asked) || answered.isAfter(act.at())) {
            throw refuse(ReplySays.WHEN_WRONG, ReplySays.WHEN_WRONG_NEXT);
        }
        boolean linked = link != null && !link.isBlank();
        if (linked && link != null && (link.length() > LONGEST_LINK || !WebLink.whole(link.strip()))) {
            throw refuse(ReplySays.LINK_WRONG, ReplySays.LINK_WRONG_NEXT);
        }
        table.insert(new QuickReply(Ids.next(), account, topic.strip(), asked, answered,
                linked && link != null ? link.strip() : null, act.person().orElseThrow(), act.at()));
        ledger.record(act, Entry.of(one.asSubject(), "account.replied").under(regulation.basis(Rule.QUICK_REPLY).id(),
                Rule.QUICK_REPLY.id()).happened(answered).with("asked", asked).withheld("topic", topic.strip()));
    }

    /** A page of an account's replies, the latest first; one more than a page tells that there are others. */
    @Transactional(readOnly = true)
    public List<QuickReply> page(Act act, UUID account, @Nullable Instant before) {
        access.powers(act, register.subject(account)).check(Action.REPLY_READ);
        return table.page(account, before, PAGE + 1);
    }

    /** How quick the account was in the last year. The caller has read the account. */
    @Transactional(readOnly = true)
    public Pace pace(Act act, UUID account) {
        ReplyTable.Middle middle = table.middle(account, act.at().minus(YEAR));
        return new Pace(middle.count(), middle.count() == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(middle.seconds())));
    }

    public boolean may(Act act, Action action, UUID account) {
        return access.may(act, action, register.subject(account));
    }

    /** Forgets some of what is older than such records are kept (R15); tells how many. */
    @Transactional
    public int forget(Act act) {
        return kept.until(act, KEPT_AS).map(ended -> {
            List<UUID> old = table.forget(ended.before(), LOT);
            ledger.recordAll(act, old.stream().distinct().map(account -> Entry.of(register.subject(account),
                    "account.replies-forgotten").under(ended.clause(), KEPT_AS)).toList());
            return old.size();
        }).orElse(0);
    }

    private Refused refuse(ReplySays what, ReplySays next) {
        return regulation.refuse(Rule.QUICK_REPLY, what, next);
    }
}
