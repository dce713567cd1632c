package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.ListedRows;
import org.rostra.groups.names.CompareNames;
import org.rostra.groups.roster.Findings;
import org.rostra.groups.roster.MemberList;
import org.rostra.groups.roster.TooLong;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Answer;
import org.rostra.web.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A pasted or uploaded list of members is compared; list and findings live as long as the page that answers. */
@Controller
class CheckPages {
    private static final String CHOICE = "choice:";

    private final Accounts accounts;
    private final Access access;
    private final CompareNames comparing;

    CheckPages(Accounts accounts, Access access, CompareNames comparing) {
        this.accounts = accounts;
        this.access = access;
        this.comparing = comparing;
    }

    @GetMapping("/groups/{id}/check")
    @Does(Action.GROUP_CHECK)
    Answer form(Act act, @PathVariable UUID id) {
        return screen(checked(act, id), "", null, Map.of(), null, null);
    }

    @PostMapping("/groups/{id}/check")
    @Does(Action.GROUP_CHECK)
    Answer compare(Act act, HttpServletRequest request, @PathVariable UUID id) throws IOException {
        Account account = checked(act, id);
        Map<Integer, UUID> choices = choices(request);
        String text = "";
        try {
            text = ListedRows.of(request, "text", MemberList.MOST_LINES);
            MemberList list = MemberList.of(text);
            String finish = request.getParameter("finish");
            if (finish != null && !list.members().isEmpty()) {
                comparing.finish(act, account, list, choices, finish.equals("roster"));
                return Answer.go("/groups/" + id, "groups.check.finished");
            }
            return list.members().isEmpty()
                    ? screen(account, "", null, choices, list, Message.of("groups.check.empty"))
                    : screen(account, text, comparing.compare(act, account, list, choices), choices, list, null);
        } catch (TooLong _) {
            return screen(account, "", null, choices, null, Message.of("groups.check.long", MemberList.MOST_LINES));
        } catch (UnreadableSheet _) {
            return screen(account, "", null, choices, null, Message.of("groups.check.unreadable"));
        } catch (Refused refused) {
            return screen(account, text, null, choices, null, refused.what());
        }
    }

    private Account checked(Act act, UUID id) {
        Account account = accounts.getFor(act, id);
        access.powers(act, account.asSubject()).check(Action.GROUP_CHECK);
        return account;
    }

    private static Answer screen(Account account, String text, @Nullable Findings findings,
            Map<Integer, UUID> choices, @Nullable MemberList list, @Nullable Message problem) {
        return Answer.screen("groups/check").with("account", account).with("text", text).with("findings", findings)
                .with("choices", choices).with("dropped", list == null ? List.of() : list.chatLines())
                .with("most", MemberList.MOST_LINES).with("problem", problem).status(problem == null ? 200 : 422);
    }

    private static Map<Integer, UUID> choices(HttpServletRequest request) {
        Map<Integer, UUID> choices = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("choice:[0-9]{1,5}")) {
                Ids.find(values[0]).ifPresent(
                        person -> choices.put(Integer.valueOf(name.substring(CHOICE.length())), person));
            }
        });
        return choices;
    }
}
