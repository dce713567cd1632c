package org.rostra.registry.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.calendar.Calendars;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.campaign.ScopeTable.Placed;
import org.rostra.registry.campaign.ScopeTable.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Launches a campaign: one duty for each unit in scope, on the seat of its head, within one transaction. */
@Component
public class LaunchCampaign {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 4000;

    private final CampaignTable campaigns;
    private final ReplyTable replies;
    private final ScopeTable scopes;
    private final CampaignKinds kinds;
    private final SeatFinder seats;
    private final Duties duties;
    private final Calendars calendars;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    LaunchCampaign(CampaignTable campaigns, ReplyTable replies, ScopeTable scopes, CampaignKinds kinds,
            SeatFinder seats, Duties duties, Calendars calendars, Regulation regulation, Access access, Ledger ledger) {
        this.campaigns = campaigns;
        this.replies = replies;
        this.scopes = scopes;
        this.kinds = kinds;
        this.seats = seats;
        this.duties = duties;
        this.calendars = calendars;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * The units that somebody wrote, one a line, by code or name.
     *
     * @throws Refused with those that no open unit is called, or more than one
     */
    @Transactional(readOnly = true)
    public Scope.Chosen chosen(String lines) {
        Set<String> wanted = lines.lines().map(String::strip).filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        var found = scopes.called(wanted).stream().collect(Collectors.groupingBy(Written::text,
                Collectors.mapping(Written::unit, Collectors.toSet())));
        List<String> unknown = wanted.stream().filter(text -> found.getOrDefault(text, Set.of()).size() != 1).toList();
        if (!unknown.isEmpty()) {
            throw regulation.refuse(Rule.CAMPAIGN, CampaignSays.UNITS_UNKNOWN, CampaignSays.UNITS_UNKNOWN_NEXT,
                    new Argument.Text(String.join(" / ", unknown)));
        }
        return new Scope.Chosen(found.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    /** How many units would be asked, about how many accounts. Nothing is written. */
    @Transactional(readOnly = true)
    public Reach reach(Draft draft) {
        return scopes.reach(draft.scope(), draft.platforms(), draft.tiers());
    }

    /**
     * Launches it.
     *
     * @throws Refused if something is missing, the last day has passed or is a day off, or no unit is in scope
     */
    @Enforces(Rule.CAMPAIGN)
    @Transactional
    public Campaign launch(Act act, Draft draft) {
        access.check(act, Action.CAMPAIGN_RUN);
        LocalDate due = check(act, draft);
        List<Placed> units = scopes.placed(draft.scope());
        if (units.isEmpty()) {
            throw refuse(CampaignSays.NO_UNITS, CampaignSays.NO_UNITS_NEXT);
        }
        var campaign = new Campaign(Ids.next(), draft.kind(), draft.title().strip(), draft.instructions().strip(),
                draft.platforms(), draft.tiers(), act.today(), act.person().orElseThrow(), due, null);
        campaigns.insert(campaign);
        List<Reply> asked = asked(campaign, units);
        replies.insert(asked);
        asked.forEach(one -> duties.open(act, owed(campaign, one, act.today())));
        ledger.begin(act, Entry.of(campaign.asSubject(), "campaign.launched")
                .under(kinds.clause(campaign.kind()), Rule.CAMPAIGN.id()).with("kind", campaign.kind())
                .with("title", campaign.title()).with("due", due).with("units", asked.size())
                .with("platforms", String.join(",", campaign.platforms()))
                .withheld("instructions", campaign.instructions()));
        return campaign;
    }

    /** What a unit owes that has not answered. */
    Owed owed(Campaign campaign, Reply reply, LocalDate on) {
        return Owed.by(campaign.due(), Reply.TASK, reply.asSubject(), reply.seat(), Rule.CAMPAIGN.id(),
                kinds.clause(campaign.kind()), on);
    }

    private List<Reply> asked(Campaign campaign, List<Placed> units) {
        Optional<UUID> publicity = seats.named("publicity").map(Unit::id);
        List<Reply> asked = new ArrayList<>();
        for (Placed one : units) {
            // The accounts of the institution itself are the publicity department's.
            UUID responsible = one.kind() == Unit.Kind.INSTITUTION
                    ? publicity.orElse(one.unit())
                    : one.responsible();
            asked.add(new Reply(Ids.next(), campaign.id(), one.unit(), asked.size() + 1,
                    new Seat.OfficeAt(Office.HEAD, responsible), Reply.State.OPEN, 0, null, null, null));
        }
        return asked;
    }

    private LocalDate check(Act act, Draft draft) {
        if (!regulation.holds(Rule.CAMPAIGN, act.today()) || kinds.list(act.today()).stream()
                .noneMatch(one -> one.id().equals(draft.kind()))) {
            throw refuse(CampaignSays.OFF, CampaignSays.OFF_NEXT);
        }
        if (draft.title().isBlank()) {
            throw refuse(CampaignSays.TITLE_MISSING, CampaignSays.TITLE_MISSING_NEXT);
        }
        if (draft.title().strip().length() > LONGEST_TITLE || draft.instructions().strip().length() > LONGEST_TEXT) {
            throw regulation.refuse(Rule.CAMPAIGN, CampaignSays.TEXT_LONG, CampaignSays.TEXT_LONG_NEXT,
                    new Argument.Count(LONGEST_TITLE), new Argument.Count(LONGEST_TEXT));
        }
        if (draft.instructions().isBlank()) {
            throw refuse(CampaignSays.INSTRUCTIONS_MISSING, CampaignSays.INSTRUCTIONS_MISSING_NEXT);
        }
        return due(act, draft.due());
    }

    private LocalDate due(Act act, @Nullable LocalDate due) {
        if (due == null) {
            throw refuse(CampaignSays.DUE_MISSING, CampaignSays.DUE_MISSING_NEXT);
        }
        if (due.isBefore(act.today()) || due.isAfter(act.today().plusYears(1))) {
            throw refuse(CampaignSays.DUE_PAST, CampaignSays.DUE_PAST_NEXT);
        }
        if (!calendars.current().isWorkingDay(due)) {
            throw refuse(CampaignSays.DUE_DAY_OFF, CampaignSays.DUE_DAY_OFF_NEXT);
        }
        return due;
    }

    private Refused refuse(MessageKey what, MessageKey next) {
        return regulation.refuse(Rule.CAMPAIGN, what, next);
    }
}
