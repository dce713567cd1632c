package org.rostra.registry.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units were asked, and what they have answered so far. */
@Component
public class Replies {
    private static final int PAGE = 50;
    private static final int LATEST = 50;

    private final ReplyTable replies;
    private final CampaignTable campaigns;
    private final AnswerTable answers;
    private final CensusTable census;
    private final Register register;
    private final Seats seats;
    private final Access access;
    private final Ledger ledger;

    Replies(ReplyTable replies, CampaignTable campaigns, AnswerTable answers, CensusTable census, Register register,
            Seats seats, Access access, Ledger ledger) {
        this.replies = replies;
        this.campaigns = campaigns;
        this.answers = answers;
        this.census = census;
        this.register = register;
        this.seats = seats;
        this.access = access;
        this.ledger = ledger;
    }

    /** The reply with its campaign, if the act's person may read it. */
    @Transactional(readOnly = true)
    public Asked getFor(Act act, UUID id) {
        Reply reply = replies.find(id)
                .filter(one -> access.may(act, Action.CAMPAIGN_REPLY_READ, one.asSubject()))
                .orElseThrow(NotFound::new);
        return new Asked(reply, campaigns.find(reply.campaign()).orElseThrow());
    }

    /** The accounts for which the unit answers, page by page. The caller has loaded the reply. */
    @Transactional(readOnly = true)
    public ReplyPage page(Asked asked, @Nullable UUID after) {
        List<UUID> found = answers.accounts(asked.campaign(), asked.reply().unit(), after, PAGE + 1);
        List<UUID> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, Account> accounts = register.list(Set.copyOf(shown)).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        Map<UUID, AccountAnswer> given = answers.of(asked.reply().id(), shown);
        Map<UUID, DeadLink> hints = census.dead(asked.campaign().id(), shown);
        return new ReplyPage(shown.stream().flatMap(id -> java.util.stream.Stream.ofNullable(accounts.get(id)))
                .map(one -> new ReplyPage.Line(one, given.get(one.id()), hints.get(one.id()))).toList(),
                answers.count(asked.campaign(), asked.reply().unit()),
                found.size() > PAGE ? shown.getLast() : null);
    }

    /** What the seats of the act's person were asked, the latest first. */
    @Transactional(readOnly = true)
    public List<Asked> listFor(Act act) {
        List<Reply> mine = act.person()
                .map(person -> replies.ofSeats(seats.of(person, act.today()), LATEST)).orElse(List.of());
        Map<UUID, Campaign> of = campaigns.list(mine.stream().map(Reply::campaign).distinct().toList()).stream()
                .collect(Collectors.toMap(Campaign::id, Function.identity()));
        return mine.stream().flatMap(one -> java.util.stream.Stream.ofNullable(of.get(one.campaign()))
                .map(campaign -> new Asked(one, campaign))).toList();
    }

    /** True if the act's person may answer now. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Act act, Asked asked) {
        return asked.campaign().open() && access.may(act, Action.CAMPAIGN_ANSWER, asked.reply().asSubject());
    }

    /** What one seat was asked, another answers from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reseat(Seat from, Seat to) {
        replies.reseat(from, to);
    }

    /** What was answered, oldest first. The caller has loaded the reply. */
    @Transactional(readOnly = true)
    public List<org.rostra.ledger.Event> history(Reply reply) {
        return ledger.historyOf(reply.asSubject());
    }
}
