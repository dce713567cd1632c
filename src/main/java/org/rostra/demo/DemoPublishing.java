package org.rostra.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.publishing.Post;
import org.rostra.publishing.ReleasePost;
import org.rostra.publishing.WritePost;
import org.rostra.publishing.correction.Correction.Found;
import org.rostra.publishing.correction.OpenCorrection;
import org.rostra.publishing.warning.DutyRota;
import org.rostra.publishing.warning.WarnEarly;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Custody;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Register;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the demonstration published: one notice with a mistake on several accounts, a correction and a warning that wait. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class DemoPublishing {
    private static final int COPIES = 6;
    private static final int LISTED = 50;

    private final Phrases phrases = new Phrases();
    private final DemoRoles roles;
    private final Register register;
    private final PublicAccounts listed;
    private final WritePost writing;
    private final ReleasePost releasing;
    private final OpenCorrection correcting;
    private final WarnEarly warning;
    private final DutyRota rota;

    DemoPublishing(DemoRoles roles, Register register, PublicAccounts listed, WritePost writing, ReleasePost releasing,
            OpenCorrection correcting, WarnEarly warning, DutyRota rota) {
        this.roles = roles;
        this.register = register;
        this.listed = listed;
        this.writing = writing;
        this.releasing = releasing;
        this.correcting = correcting;
        this.warning = warning;
        this.rota = rota;
    }

    void tell(UUID clerk, Instant now) {
        Instant noon = LocalDate.ofInstant(now, Act.ZONE).minusDays(1).atTime(LocalTime.NOON).atZone(Act.ZONE)
                .toInstant();
        Act act = Deed.by(clerk, now);
        List<UUID> turns = rota.candidates(act);
        rota.plan(act, new DutyRota.Plan(turns, act.today(), 7, turns.size() * 2, LocalTime.of(8, 0)));
        UUID custodian = roles.person("student-custodian");
        List<Account> running = register.list(listed.directory(new PublicAccounts.Asked(null, "", null), LISTED)
                .accounts().stream().map(PublicAccounts.Listed::id).collect(Collectors.toSet()));
        List<Account> own = register.inHandsOf(Deed.by(custodian, now), Action.POST_ASK, LISTED).stream()
                .filter(one -> one.state() == AccountState.RUNNING && keeper(one, now).contains(custodian)).toList();
        own.stream().findFirst().ifPresent(one -> {
            String text = phrases.get("notice.text");
            publish(one, custodian, text, noon);
            running.stream().filter(other -> !own.contains(other)).limit(COPIES).forEach(other -> keeper(other, now)
                    .stream().sorted().limit(1).forEach(person -> publish(other, person, passedOn(other, text),
                            noon.plus(Duration.ofHours(1)))));
            correcting.open(act, new OpenCorrection.Wanted(one.id(), new Found(now.minus(Duration.ofMinutes(20)),
                    "people", "error", false, null, phrases.get("notice.wrong")), text, null));
        });
        warning.warn(Deed.by(roles.person("student-custodian"), now.minus(Duration.ofMinutes(5))),
                phrases.get("warning.what"), phrases.get("warning.place"), true);
    }

    /** Some copy it as it is, others pass it on with a line of their own. */
    private String passedOn(Account account, String text) {
        return account.name().length() % 4 == 0 ? text : phrases.get("notice.passed-on") + text;
    }

    private Set<UUID> keeper(Account account, Instant now) {
        return register.custodians(Set.of(account.id()), LocalDate.ofInstant(now, Act.ZONE)).stream()
                .map(Custody::person).collect(Collectors.toSet());
    }

    private void publish(Account account, UUID person, String text, Instant at) {
        Post post = writing.begin(Deed.by(person, at), List.of(account.id()));
        writing.submit(Deed.by(person, at), post.id(), new WritePost.Written(phrases.get("notice.title"), text, null,
                Map.of("kind", List.of("ordinary"), "tag", List.of("news"), "source", List.of("original"), "ai",
                        List.of("no"), "others", List.of("none"), "secrecy", List.of("clear"), "nine",
                        List.of("clear"))));
        releasing.note(Deed.by(person, at.plusSeconds(60)), post.id(),
                new ReleasePost.Published(account.id(), at, "", ""));
    }
}
