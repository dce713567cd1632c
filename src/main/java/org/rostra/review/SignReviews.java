package org.rostra.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.groups.CoSigner;
import org.rostra.groups.CoSigners;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.rostra.review.Review.Signed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The supervisor signs what the custodian confirmed: a page at a time, with a remark where there is something to say. */
@Component
public class SignReviews {
    private final ReviewTable reviews;
    private final PartTable parts;
    private final LookAgain look;
    private final CoSigners signers;
    private final ReviewDuties duties;
    private final Register register;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    SignReviews(ReviewTable reviews, PartTable parts, LookAgain look, CoSigners signers, ReviewDuties duties,
            Register register, Regulation regulation, Access access, Ledger ledger) {
        this.reviews = reviews;
        this.parts = parts;
        this.look = look;
        this.signers = signers;
        this.duties = duties;
        this.register = register;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Signs each of them as it was seen. What changed meanwhile or is signed already is left out.
     *
     * @return how many were signed
     */
    @Transactional
    public int sign(Act act, Collection<Seen> seen, Map<UUID, String> remarks) {
        Map<UUID, Integer> versions = seen.stream().collect(Collectors.toMap(Seen::review, Seen::version, Math::max));
        List<Review> meant = reviews.lockAll(versions.keySet()).stream().filter(one -> one.state() == State.CONFIRMED
                && one.version() == versions.getOrDefault(one.id(), -1)).toList();
        Map<UUID, Rule> rules = rules(meant);
        UUID person = act.person().orElseThrow();
        meant.forEach(review -> access.check(act, Action.REVIEW_SIGN, review.asSubject()));
        requireSigner(act, meant);
        List<Review> signed = new ArrayList<>();
        for (Review review : meant) {
            String remark = remarks.getOrDefault(review.id(), "").strip();
            signed.add(review.signed(new Signed(person, act.at(), remark.isEmpty() ? null : remark)));
        }
        List<Entry> entries = new ArrayList<>();
        for (Review review : look.now(act, signed)) {
            Rule rule = rules.getOrDefault(review.part(), Rule.ANNUAL_REVIEW);
            reviews.put(review);
            duties.end(act, review.asSubject(), ReviewDuties.SIGN);
            entries.add(Entry.of(review.asSubject(), "review.signed").under(regulation.basis(rule).id(), rule.id())
                    .with("version", review.version()).withheld("remark", remark(review)));
        }
        ledger.recordAll(act, entries);
        return signed.size();
    }

    /**
     * Signs one by itself.
     *
     * @throws org.rostra.policy.Refused if it is not to be signed, not by him, or changed since he saw it
     */
    @Transactional
    public void sign(Act act, Seen seen, String remark) {
        Review review = take(act, seen.review());
        if (review.version() != seen.version()) {
            throw regulation.refuse(rule(review), ReviewSays.CHANGED_MEANWHILE, ReviewSays.CHANGED_MEANWHILE_NEXT);
        }
        sign(act, List.of(seen), Map.of(review.id(), remark));
    }

    private Review take(Act act, UUID id) {
        Review review = reviews.lock(id).orElseThrow(NotFound::new);
        access.check(act, Action.REVIEW_SIGN, review.asSubject());
        if (review.state() != State.CONFIRMED) {
            throw regulation.refuse(rule(review), ReviewSays.NOT_TO_SIGN, ReviewSays.NOT_TO_SIGN_NEXT);
        }
        return review;
    }

    private Rule rule(Review review) {
        return parts.find(review.part()).orElseThrow().lane().rule();
    }

    /** Gives it back to the custodian, with a reason. */
    @Transactional
    public void giveBack(Act act, UUID id, String reason) {
        Review review = take(act, id);
        Rule rule = rule(review);
        if (reason.isBlank()) {
            throw regulation.refuse(rule, ReviewSays.REASONS_MISSING, ReviewSays.REASONS_MISSING_NEXT);
        }
        requireSigner(act, List.of(review));
        reviews.put(review.to(State.ASKED, null, null));
        duties.end(act, review.asSubject(), ReviewDuties.SIGN);
        duties.open(act, review.due(), ReviewDuties.CONFIRM, review.asSubject(),
                register.custodianSeat(review.account()),
                rule);
        ledger.record(act, Entry.of(review.asSubject(), "review.given-back").under(regulation.basis(rule).id(),
                rule.id()).withheld("reason", reason.strip()));
    }

    /** Which of the reviews the act's person may sign; their accounts are known. */
    List<Review> among(Act act, Collection<Review> reviews, Collection<Account> accounts) {
        UUID person = act.person().orElseThrow(NotFound::new);
        Map<UUID, Review> confirmed = reviews.stream().filter(one -> one.state() == State.CONFIRMED)
                .collect(Collectors.toMap(Review::account, Function.identity()));
        Map<UUID, CoSigner> beside = signers.beside(accounts.stream().filter(one -> confirmed.containsKey(one.id()))
                .toList(), id -> Objects.requireNonNull(confirmed.get(id)).involved(), act.today());
        return confirmed.values().stream().filter(one -> Optional.ofNullable(beside.get(one.account()))
                .filter(signer -> signer.people().contains(person)).isPresent()).toList();
    }

    private void requireSigner(Act act, List<Review> meant) {
        Set<UUID> accounts = meant.stream().map(Review::account).collect(Collectors.toSet());
        Set<Review> his = Set.copyOf(among(act, meant, register.list(accounts)));
        meant.stream().filter(one -> !his.contains(one)).findFirst().ifPresent(one -> {
            throw regulation.refuse(rule(one), ReviewSays.NOT_YOURS_TO_SIGN, ReviewSays.NOT_YOURS_TO_SIGN_NEXT);
        });
    }

    private Map<UUID, Rule> rules(List<Review> of) {
        return parts.list(of.stream().map(Review::part).distinct().toList()).stream()
                .collect(Collectors.toMap(Part::id, part -> part.lane().rule()));
    }

    private static @Nullable String remark(Review review) {
        return review.signed() == null ? null : review.signed().remark();
    }
}
