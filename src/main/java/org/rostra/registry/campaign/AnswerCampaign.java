package org.rostra.registry.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.StandIns;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Register;
import org.rostra.registry.campaign.Reply.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit answers what a campaign asks: account by account, all at once, or that there is nothing (零报告). */
@Component
public class AnswerCampaign {
    private static final int AT_ONCE = 500;

    private final ReplyTable replies;
    private final CampaignTable campaigns;
    private final AnswerTable answers;
    private final LaunchCampaign launches;
    private final StillTrue records;
    private final Register register;
    private final Seats seats;
    private final StandIns standIns;
    private final Duties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    AnswerCampaign(ReplyTable replies, CampaignTable campaigns, AnswerTable answers, LaunchCampaign launches,
            StillTrue records, Register register, Seats seats, StandIns standIns, Duties duties, Regulation regulation,
            Access access, Ledger ledger) {
        this.replies = replies;
        this.campaigns = campaigns;
        this.answers = answers;
        this.launches = launches;
        this.records = records;
        this.register = register;
        this.seats = seats;
        this.standIns = standIns;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** The reply with its row locked, of a campaign that does not end meanwhile; and for whom the act is, if for another. */
    private record Held(Campaign campaign, Reply reply, Act act) {}

    /**
     * Answers for some accounts, anew where it was answered before. What is unchanged is confirmed as such.
     *
     * @throws Refused if the campaign has ended, nothing is answered, or an account is not one of those asked about
     */
    @Transactional
    public Reply answer(Act by, UUID id, Map<UUID, AccountAnswer> given) {
        Held held = hold(by, id);
        if (given.isEmpty()) {
            throw refuse(CampaignSays.NOTHING_ANSWERED, CampaignSays.NOTHING_ANSWERED_NEXT);
        }
        if (!new HashSet<>(answers.among(held.campaign(), held.reply().unit(), given.keySet()))
                .containsAll(given.keySet())) {
            throw refuse(CampaignSays.NOT_ASKED, CampaignSays.NOT_ASKED_NEXT);
        }
        note(held, given);
        return settle(held);
    }

    /**
     * Answers that nothing has changed for every account that was not answered yet.
     *
     * @throws Refused if the campaign has ended, or there is no account
     */
    @Transactional
    public Reply unchanged(Act by, UUID id) {
        Held held = hold(by, id);
        List<UUID> left = answers.unanswered(held.campaign(), held.reply(), AT_ONCE);
        if (left.isEmpty() && answers.answered(id) == 0) {
            throw refuse(CampaignSays.NOTHING_ANSWERED, CampaignSays.NOTHING_ANSWERED_NEXT);
        }
        while (!left.isEmpty()) {
            note(held, left.stream().collect(Collectors.toMap(Function.identity(), _ -> AccountAnswer.SAME)));
            left = answers.unanswered(held.campaign(), held.reply(), AT_ONCE);
        }
        return settle(held);
    }

    /**
     * There is nothing to report (零报告).
     *
     * @param sure said again after the register was seen to show accounts of the unit
     * @throws Refused if the campaign has ended, or the register shows accounts and it was not said again
     */
    @Enforces(Rule.CAMPAIGN)
    @Transactional
    public Reply zero(Act by, UUID id, boolean sure) {
        Held held = hold(by, id);
        long shown = answers.count(held.campaign(), held.reply().unit());
        if (shown > 0 && !sure) {
            throw regulation.refuse(Rule.CAMPAIGN, CampaignSays.ZERO_DESPITE, CampaignSays.ZERO_DESPITE_NEXT,
                    new Argument.Count(shown));
        }
        answers.forget(id);
        replies.save(held.act(), id, State.ZERO, 0);
        duties.end(held.act(), held.reply().asSubject(), Reply.TASK);
        ledger.record(held.act(), under(held, Entry.of(held.reply().asSubject(), "reply.zero"))
                .with("registered", shown).outcome(State.ZERO.name()));
        return replies.find(id).orElseThrow();
    }

    private Held hold(Act act, UUID id) {
        Reply seen = replies.find(id).orElseThrow(NotFound::new);
        access.check(act, Action.CAMPAIGN_ANSWER, seen.asSubject());
        Campaign campaign = campaigns.hold(seen.campaign()).orElseThrow(NotFound::new);
        if (!campaign.open()) {
            throw refuse(CampaignSays.ENDED, CampaignSays.ENDED_NEXT);
        }
        Reply reply = replies.lock(id).orElseThrow(NotFound::new);
        boolean own = seats.holders(reply.seat(), act.today()).contains(act.person().orElseThrow());
        Optional<UUID> represented = own
                ? Optional.empty()
                : standIns.represented(reply.seat(), Reply.KIND, act.person().orElseThrow(), act.today());
        return new Held(campaign, reply, represented.map(act::onBehalfOf).orElse(act));
    }

    private void note(Held held, Map<UUID, AccountAnswer> given) {
        answers.answer(held.reply().id(), given);
        Set<UUID> same = given.entrySet().stream().filter(one -> one.getValue() == AccountAnswer.SAME)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        List<UUID> running = register.list(same).stream().filter(one -> one.state() == AccountState.RUNNING)
                .map(Account::id).toList();
        records.confirmed(held.act(), running);
        Map<AccountAnswer, Long> counts = given.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Entry entry = under(held, Entry.of(held.reply().asSubject(), "reply.given"));
        counts.forEach((answer, count) -> entry.with(answer.name().toLowerCase(java.util.Locale.ROOT), count));
        ledger.record(held.act(), entry);
    }

    /** The unit has answered once nothing is left; what it took back is owed again. */
    private Reply settle(Held held) {
        Reply reply = held.reply();
        boolean left = !answers.unanswered(held.campaign(), reply, 1).isEmpty();
        replies.save(held.act(), reply.id(), left ? State.OPEN : State.GIVEN, answers.answered(reply.id()));
        if (!left) {
            duties.end(held.act(), reply.asSubject(), Reply.TASK);
        } else if (reply.state() != State.OPEN) {
            duties.open(held.act(), launches.owed(held.campaign(), reply, held.act().today()));
        }
        return replies.find(reply.id()).orElseThrow();
    }

    private Entry under(Held held, Entry entry) {
        return entry.under(regulation.basis(Rule.CAMPAIGN).id(),
                Rule.CAMPAIGN.id()).with("campaign", held.campaign().id()).with("unit", held.reply().unit());
    }

    private Refused refuse(MessageKey what, MessageKey next) {
        return regulation.refuse(Rule.CAMPAIGN, what, next);
    }
}
