package org.rostra.registry.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.campaign.Reply.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns for the office that runs them: the board by unit, urging, the end. */
@Component
public class Campaigns {
    private static final int PAGE = 50;
    private static final int LISTED = 20;

    private final CampaignTable table;
    private final ReplyTable replies;
    private final AnswerTable answers;
    private final Units units;
    private final Duties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Campaigns(CampaignTable table, ReplyTable replies, AnswerTable answers, Units units, Duties duties,
            Regulation regulation,
            Access access, Ledger ledger) {
        this.table = table;
        this.replies = replies;
        this.answers = answers;
        this.units = units;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** A page of campaigns for those who see the boards, newest first; for others none. */
    @Transactional(readOnly = true)
    public List<Standing> listFor(Act act, @Nullable UUID before) {
        return access.open(act, Action.CAMPAIGN_READ)
                ? standings(table.latest(before, LISTED), act.today())
                : List.of();
    }

    @Transactional(readOnly = true)
    public Standing getFor(Act act, UUID id) {
        if (!access.open(act, Action.CAMPAIGN_READ)) {
            throw new NotFound();
        }
        return standings(List.of(table.find(id).orElseThrow(NotFound::new)), act.today()).getFirst();
    }

    /** A page of the board: the units that look so, or all, from behind a place on. */
    @Transactional(readOnly = true)
    public Board board(Act act, Campaign campaign, @Nullable Look look, int after) {
        boolean late = act.today().isAfter(campaign.due());
        if (look == Look.LATE && !late || look == Look.OPEN && late) {
            return new Board(List.of(), 0);
        }
        List<Reply> found = replies.board(campaign.id(),
                look == null ? List.of(State.values()) : ReplyTable.of(look), after, PAGE + 1);
        List<Reply> shown = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, Unit> of = units.byId(shown.stream().map(Reply::unit).toList());
        Map<UUID, Map<AccountAnswer, Long>> given = answers.counts(shown.stream().map(Reply::id).toList());
        return new Board(shown.stream().flatMap(one -> Stream.ofNullable(of.get(one.unit()))
                .map(unit -> new Board.Line(one, one.look(campaign.due(), act.today()), unit,
                        given.getOrDefault(one.id(), Map.of()))))
                .toList(),
                found.size() > PAGE ? shown.getLast().place() : 0);
    }

    /**
     * Urges the units that have not answered, each once a day at most. Returns how many.
     *
     * @throws org.rostra.policy.Refused if the campaign has ended, or nobody is left to be urged today
     */
    @Transactional
    public int urge(Act act, UUID id) {
        Campaign campaign = lock(act, id);
        List<Reply> urged = replies.list(replies.urge(id, act.today()));
        if (urged.isEmpty()) {
            throw regulation.refuse(Rule.CAMPAIGN, CampaignSays.NOBODY_TO_URGE, CampaignSays.NOBODY_TO_URGE_NEXT);
        }
        urged.forEach(one -> duties.urge(act, one.asSubject()));
        ledger.record(act, under(Entry.of(campaign.asSubject(), "campaign.urged")).with("units", urged.size()));
        return urged.size();
    }

    /**
     * Ends the campaign: nothing more is owed, and who has not answered stays shown as such.
     *
     * @throws org.rostra.policy.Refused if it has ended already
     */
    @Transactional
    public void end(Act act, UUID id) {
        Campaign campaign = lock(act, id);
        long silent = 0;
        Board open = board(act, campaign, null, 0);
        for (int after = 0; !open.lines().isEmpty(); open = board(act, campaign, null, after)) {
            for (Board.Line line : open.lines()) {
                if (line.reply().state() == State.OPEN) {
                    duties.end(act, line.reply().asSubject(), Reply.TASK);
                    silent++;
                }
                after = line.reply().place();
            }
        }
        table.end(id, act.today());
        ledger.record(act, under(Entry.of(campaign.asSubject(), "campaign.ended")).with("silent", silent));
    }

    private Campaign lock(Act act, UUID id) {
        access.check(act, Action.CAMPAIGN_RUN);
        Campaign campaign = table.lock(id).orElseThrow(NotFound::new);
        if (!campaign.open()) {
            throw regulation.refuse(Rule.CAMPAIGN, CampaignSays.ENDED, CampaignSays.ENDED_NEXT);
        }
        return campaign;
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.CAMPAIGN).id(), Rule.CAMPAIGN.id());
    }

    private List<Standing> standings(Collection<Campaign> campaigns, LocalDate today) {
        Map<UUID, List<ReplyTable.Count>> counts = replies.counts(campaigns.stream().map(Campaign::id).toList())
                .stream().collect(Collectors.groupingBy(ReplyTable.Count::campaign));
        return campaigns.stream().map(one -> standing(one, counts.getOrDefault(one.id(), List.of()), today)).toList();
    }

    private static Standing standing(Campaign campaign, List<ReplyTable.Count> counts, LocalDate today) {
        Map<Look, Long> by = new EnumMap<>(Look.class);
        Function<State, Look> look = state -> switch (state) {
            case OPEN -> today.isAfter(campaign.due()) ? Look.LATE : Look.OPEN;
            case ZERO -> Look.ZERO;
            case GIVEN -> Look.GIVEN;
        };
        counts.forEach(one -> by.merge(look.apply(one.state()), one.units(), Long::sum));
        return new Standing(campaign, by, counts.stream().mapToLong(ReplyTable.Count::accounts).sum());
    }
}
