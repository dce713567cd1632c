package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Powers;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.HolidayNames;
import org.rostra.directory.People;
import org.rostra.directory.SeatNames;
import org.rostra.duty.Duties;
import org.rostra.groups.AskSupervisor;
import org.rostra.groups.ConfirmJoined;
import org.rostra.groups.CoSigner;
import org.rostra.groups.Filings;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.decision.Decisions;
import org.rostra.groups.decision.UnitProposals;
import org.rostra.groups.education.Educations;
import org.rostra.groups.life.NameDeputy;
import org.rostra.groups.names.NameChecks;
import org.rostra.groups.names.Outsider;
import org.rostra.groups.names.Outsiders;
import org.rostra.groups.names.Rosters;
import org.rostra.ledger.Act;
import org.rostra.paper.CasePapers;
import org.rostra.paper.scan.Target;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountPanel;
import org.rostra.registry.Accounts;
import org.rostra.registry.Chains;
import org.rostra.registry.Memberships;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Supervisors;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the page of one group together. */
@Component
class GroupScreen {
    private final GroupRegister groups;
    private final Memberships memberships;
    private final AskSupervisor supervision;
    private final ConfirmJoined joining;
    private final Decisions decisions;
    private final UnitProposals units;
    private final Filings filings;
    private final NameChecks checks;
    private final Outsiders outsiders;
    private final Rosters rosters;
    private final Educations educations;
    private final NameDeputy deputies;
    private final Supervisors supervisors;
    private final Accounts accounts;
    private final Chains chains;
    private final Duties duties;
    private final People people;
    private final SeatNames seatNames;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Calendars calendars;
    private final HolidayNames holidays;
    private final Access access;
    private final Frames frames;
    private final CasePapers papers;
    private final List<AccountPanel> panels;

    GroupScreen(GroupRegister groups, Memberships memberships, AskSupervisor supervision, ConfirmJoined joining,
            Decisions decisions, UnitProposals units, Filings filings, NameChecks checks, Outsiders outsiders,
            Rosters rosters,
            Educations educations, NameDeputy deputies, Supervisors supervisors, Accounts accounts, Chains chains,
            Duties duties, People people, SeatNames seatNames, PlatformLinks platforms, Regulation regulation,
            Calendars calendars, HolidayNames holidays, Access access, Frames frames,
            CasePapers papers, List<AccountPanel> panels) {
        this.groups = groups;
        this.memberships = memberships;
        this.supervision = supervision;
        this.joining = joining;
        this.decisions = decisions;
        this.units = units;
        this.filings = filings;
        this.checks = checks;
        this.outsiders = outsiders;
        this.rosters = rosters;
        this.educations = educations;
        this.deputies = deputies;
        this.supervisors = supervisors;
        this.accounts = accounts;
        this.chains = chains;
        this.duties = duties;
        this.people = people;
        this.seatNames = seatNames;
        this.platforms = platforms;
        this.regulation = regulation;
        this.calendars = calendars;
        this.holidays = holidays;
        this.access = access;
        this.frames = frames;
        this.papers = papers;
        this.panels = panels;
    }

    /**
     * The page of a group that the act's person may read.
     *
     * @param typed what was typed into the form that was refused
     */
    @Transactional(readOnly = true)
    public Answer.Screen of(Act act, HttpServletRequest request, Account account, @Nullable Explained problem,
            Map<String, String> typed) {
        Texts t = frames.texts(request);
        var whole = new WholeGroup(account, groups.of(act, account));
        List<DecisionLine> lines = decisions.latest(account.id()).stream().map(one -> line(act, t, whole, one))
                .toList();
        List<Outsider> foreign = outsiders.of(account.id());
        Powers powers = access.powers(act, account.asSubject());
        boolean inside = powers.may(Action.GROUP_ROSTER);
        var checked = checks.latest(account.id());
        Answer.Screen page = Answer.screen("groups/group").with("account", account).with("group", whole.group())
                .with("membership", memberships.of(account.id())).with("chain", chains.of(act, account))
                .with("platform", platforms.name(account.platform(), t.locale()))
                .with("line", regulation.count(Rule.LINE_OF_MEMBERS, act.today()).orElse(0))
                .with("decisions", lines).with("proposed", units.findOpen(account.id()).orElse(null))
                .with("side", decisions.side(act, whole).orElse(null))
                .with("outsiders", inside ? foreign : List.of()).with("checks", checked)
                .with("rosterSize", rosters.size(account.id())).with("educations", educations.latest(account.id()))
                .with("people", names(act, whole, lines, foreign))
                .with("signer", supervision.signer(act, account).map(one -> seat(t, one)).orElse(""))
                .with("mayConfirm", joining.may(act, account))
                .with("filing", filings.findStanding(account.id()).orElse(null))
                .with("filingCase", filings.caseOf(account.id()).orElse(null));
        return choices(act, page, account).with("powers", powers)
                .with("history", accounts.historyFor(act, account.id()))
                .with("papers", papers.of(act, Target.of(account.asSubject()), "/groups/" + account.id()).orElse(null))
                .with("panels", panels.stream().filter(AccountPanel::ofGroupsToo)
                        .flatMap(panel -> panel.on(act, account).stream()).toList())
                .with("duties", duties.openAbout(account.asSubject())).with("regulation", regulation)
                .with("calendar", calendars.current()).with("holidays", holidays).with("today", act.today())
                .with("problem", problem).with("typed", typed).status(problem == null ? 200 : 409);
    }

    private Answer.Screen choices(Act act, Answer.Screen page, Account account) {
        boolean head = deputies.may(act, account);
        return page.with("deputy", supervisors.deputy(account, act.today()).orElse(null)).with("mayName", head)
                .with("deputies", head ? people.names(deputies.choices(act, account)) : Map.of());
    }

    private DecisionLine line(Act act, Texts t, WholeGroup whole, Decision decision) {
        if (!decision.open()) {
            return new DecisionLine(decision, "", false, false, false);
        }
        var signer = decisions.signer(act, whole, decision);
        return new DecisionLine(decision, signer.map(one -> seat(t, one)).orElse(""),
                signer.map(CoSigner::vacant).orElse(true), decisions.mine(act, whole, decision),
                act.person().filter(decision.proposer()::equals).isPresent());
    }

    private String seat(Texts t, CoSigner signer) {
        return seatNames.in(t, List.of(signer.seat())).getOrDefault(signer.seat(), "");
    }

    private Map<UUID, String> names(Act act, WholeGroup whole, List<DecisionLine> lines, List<Outsider> foreign) {
        Set<UUID> ids = new HashSet<>(Set.of(whole.group().owner()));
        accounts.custodians(act, whole.id()).forEach(one -> ids.add(one.person()));
        lines.stream().map(DecisionLine::decision).flatMap(Decision::people).forEach(ids::add);
        foreign.forEach(one -> ids.add(one.sponsor()));
        Map<UUID, String> names = new HashMap<>(people.names(ids));
        names.putAll(accounts.actors(act, whole.id()));
        return names;
    }
}
