package org.rostra.groups.web;

import java.util.Map;
import java.util.Optional;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.groups.ConfirmJoined;
import org.rostra.groups.education.Educations;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountPanel;
import org.rostra.registry.Memberships;
import org.rostra.web.Fragments;
import org.springframework.stereotype.Component;

/** Members, supervision and education on the page of an account that is no group (四（一）, 四（三）). */
@Component
class MembersPanel implements AccountPanel {
    private final Memberships memberships;
    private final ConfirmJoined joining;
    private final Educations educations;
    private final Regulation regulation;
    private final Access access;
    private final Fragments fragments;

    MembersPanel(Memberships memberships, ConfirmJoined joining, Educations educations, Regulation regulation,
            Access access, Fragments fragments) {
        this.memberships = memberships;
        this.joining = joining;
        this.educations = educations;
        this.regulation = regulation;
        this.access = access;
        this.fragments = fragments;
    }

    @Override
    public Optional<Shown> on(Act act, Account account) {
        if (!account.state().stands()) {
            return Optional.empty();
        }
        Map<String, Object> said = Map.of("account", account, "membership", memberships.of(account.id()), "line",
                regulation.count(Rule.LINE_OF_MEMBERS, act.today()).orElse(0), "mayConfirm", joining.may(act, account),
                "mayCount", access.may(act, Action.GROUP_COUNT, account.asSubject()), "mayNote",
                access.may(act, Action.EDUCATION_NOTE, account.asSubject()), "educations",
                educations.latest(account.id()), "regulation", regulation);
        return Optional.of(frame -> {
            Map<String, Object> framed = new java.util.HashMap<>(said);
            framed.put("frame", frame);
            return fragments.of("groups/panel", framed);
        });
    }
}
