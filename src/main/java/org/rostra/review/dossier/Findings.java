package org.rostra.review.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.WordList;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Answers;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;

/**
 * Holds facts and answers against what a review looks at. Followers, likes and rankings are no part of it. Whatever is
 * found, a person concludes.
 */
@Component
public class Findings {
    private static final String EVIDENCE = "review.evidence.";

    private final Regulation regulation;

    Findings(Regulation regulation) {
        this.regulation = regulation;
    }

    /** What wants a look, the weightiest first. */
    public List<Finding> of(Account account, Facts facts, Answers told, @Nullable String remark, LocalDate today) {
        Map<Criterion, Message> seen = new EnumMap<>(Criterion.class);
        people(account, facts, today, seen);
        records(account, facts, seen);
        told(told, today, seen);
        if (facts.educations() == 0 && told.number("trainings").orElse(0L) == 0) {
            seen.put(Criterion.NO_EDUCATION, Message.of(EVIDENCE + "no-education"));
        }
        if (remark != null) {
            seen.put(Criterion.REMARKED, Message.of(EVIDENCE + "remarked", remark));
        }
        return weighed(seen, today);
    }

    private void people(Account account, Facts facts, LocalDate today, Map<Criterion, Message> seen) {
        if (facts.custodians().isEmpty()) {
            seen.put(Criterion.NO_CUSTODIAN, Message.of(EVIDENCE + "no-custodian"));
        } else if (account.tier() <= 2 && regulation.count(Rule.STAFF_CUSTODIAN, today)
                .filter(least -> facts.ofStaff() < least).isPresent()) {
            seen.put(Criterion.NO_STAFF_CUSTODIAN, Message.of(EVIDENCE + "no-staff-custodian",
                    String.join("、", facts.custodians())));
        }
        if (facts.supervisors().isEmpty()) {
            seen.put(Criterion.NO_SUPERVISOR, Message.of(EVIDENCE + "no-supervisor"));
        }
    }

    private static void records(Account account, Facts facts, Map<Criterion, Message> seen) {
        if (account.filingNumber() == null) {
            seen.put(Criterion.NOT_FILED, Message.of(EVIDENCE + "not-filed"));
        }
        if (account.state() == AccountState.SUSPENDED) {
            seen.put(Criterion.SUSPENDED, Message.of(EVIDENCE + "suspended"));
        }
        if (!facts.unreported().isEmpty()) {
            seen.put(Criterion.UNREPORTED_CHANGE,
                    Message.of(EVIDENCE + "unreported-change", facts.unreported().getFirst()));
        }
        facts.changes().stream().filter(Changed::late).findFirst().ifPresent(change -> seen.put(Criterion.LATE_CHANGE,
                Message.of(EVIDENCE + "late-change", day(change.happened()), day(change.due()),
                        day(change.reported()))));
        if (facts.changes().stream().anyMatch(Changed::open)) {
            seen.put(Criterion.CHANGE_OPEN, Message.of(EVIDENCE + "change-open"));
        }
        if (facts.overdue() > 0) {
            seen.put(Criterion.OVERDUE, Message.of(EVIDENCE + "overdue", facts.overdue()));
        }
    }

    private void told(Answers told, LocalDate today, Map<Criterion, Message> seen) {
        if (!told.all("prohibited").isEmpty()) {
            seen.put(Criterion.PROHIBITED, Message.of(EVIDENCE + "prohibited",
                    kind(told.all("prohibited").getFirst()), told.all("prohibited").size()));
        }
        if (Stream.of("appeals", "major", "ai").anyMatch(field -> told.is(field, "no"))) {
            seen.put(Criterion.UNREVIEWED, Message.of(EVIDENCE + "unreviewed"));
        }
        told.find("wish").filter(wish -> !wish.equals("continue")).flatMap(wish -> regulation.list("review-wishes")
                .find(wish)).ifPresent(wish -> seen.put(Criterion.WISH, Message.of(EVIDENCE + "wish", wish.text())));
        if (Stream.of("partly", "not").anyMatch(answer -> told.is("three-reviews", answer))) {
            seen.put(Criterion.THREE_REVIEWS, Message.of(EVIDENCE + "three-reviews"));
        }
        if (!told.all("security").isEmpty()) {
            seen.put(Criterion.SECURITY, Message.of(EVIDENCE + "security", told.all("security").size()));
        }
        idle(told, today).ifPresent(evidence -> seen.put(Criterion.IDLE, evidence));
    }

    /** Since the last post, or once in the year; of numbers this is the only one that is looked at, and it only advises. */
    @Enforces(Rule.IDLE_ACCOUNT)
    private Optional<Message> idle(Answers told, LocalDate today) {
        Optional<Integer> most = regulation.count(Rule.IDLE_ACCOUNT, today);
        return told.date("last-update").map(last -> ChronoUnit.DAYS.between(last, today))
                .filter(days -> most.isPresent() && days > most.get())
                .map(days -> Message.of(EVIDENCE + "idle", days))
                .or(() -> told.number("longest-gap").filter(days -> most.isPresent() && days > most.get())
                        .map(days -> Message.of(EVIDENCE + "idle-once", days)));
    }

    private Object kind(String id) {
        return regulation.list("prohibited-kinds").find(id).<Object>map(WordList.Entry::text).orElse(id);
    }

    private static Object day(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }

    private List<Finding> weighed(Map<Criterion, Message> seen, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        for (Weight weight : Weight.values()) {
            for (WordList.Entry words : regulation.list(weight.list()).on(today)) {
                Criterion.find(words.id()).ifPresent(one -> Optional.ofNullable(seen.get(one))
                        .ifPresent(evidence -> findings.add(new Finding(one, weight, words, evidence))));
            }
        }
        return findings;
    }
}
