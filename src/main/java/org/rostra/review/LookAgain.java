package org.rostra.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.rostra.review.KeptDossierTable.Kept;
import org.rostra.review.dossier.Criterion;
import org.rostra.review.dossier.Dossier;
import org.rostra.review.dossier.Facts;
import org.rostra.review.dossier.Finding;
import org.rostra.review.dossier.Findings;
import org.rostra.review.dossier.GatherFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills dossiers in from the records as they stand, and notes what in them wants a look. */
@Component
class LookAgain {
    private static final int AT_ONCE = 200;

    private final ReviewTable reviews;
    private final KeptDossierTable dossiers;
    private final Register register;
    private final GatherFacts facts;
    private final Findings findings;

    LookAgain(ReviewTable reviews, KeptDossierTable dossiers, Register register, GatherFacts facts,
            Findings findings) {
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.register = register;
        this.facts = facts;
        this.findings = findings;
    }

    /** Dossiers by review: of what is concluded as they were then, of everything else as the records stand. */
    Map<UUID, Dossier> at(Act act, Collection<Review> of) {
        List<Review> over = of.stream().filter(one -> one.concluded() != null).toList();
        Map<UUID, Kept> kept = over.isEmpty() ? Map.of() : dossiers.of(over.stream().map(Review::id).toList());
        Map<UUID, Account> accounts = accounts(of);
        Map<UUID, Dossier> all = new HashMap<>(live(act, of.stream().filter(one -> !kept.containsKey(one.id()))
                .toList(), accounts));
        over.stream().filter(one -> kept.containsKey(one.id())).forEach(review -> {
            Kept then = Objects.requireNonNull(kept.get(review.id()));
            all.put(review.id(), dossier(review, then.of(Objects.requireNonNull(accounts.get(review.account()))),
                    then.facts(), LocalDate.ofInstant(Objects.requireNonNull(review.concluded()).at(), Act.ZONE)));
        });
        return all;
    }

    /** Keeps what their dossiers are made of: they are concluded now. */
    void keep(Collection<Looked> concluded) {
        dossiers.keep(concluded.stream().collect(Collectors.toMap(one -> one.review().id(), Looked::dossier)));
    }

    private Map<UUID, Account> accounts(Collection<Review> of) {
        return register.list(of.stream().map(Review::account).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private Dossier dossier(Review review, Account account, Facts told, LocalDate on) {
        String remark = review.signed() == null ? null : review.signed().remark();
        return new Dossier(account, told, findings.of(account, told, review.told().answers(), remark, on));
    }

    private Map<UUID, Dossier> live(Act act, Collection<Review> of, Map<UUID, Account> accounts) {
        Map<Integer, List<Review>> years = of.stream().collect(Collectors.groupingBy(Review::year));
        Map<UUID, Dossier> found = new HashMap<>();
        years.forEach((year, some) -> {
            Map<UUID, Facts> known = facts.of(act, some.stream().map(one -> accounts.get(one.account())).toList(),
                    year);
            some.forEach(review -> {
                Account account = Objects.requireNonNull(accounts.get(review.account()));
                found.put(review.id(), dossier(review, account, Objects.requireNonNull(known.get(account.id())),
                        act.today()));
            });
        });
        return found;
    }

    /** A review with what wants a look in it now, and the dossier that says so. */
    record Looked(Review review, Dossier dossier) {}

    List<Looked> looked(Act act, Collection<Review> of) {
        Map<UUID, Dossier> found = at(act, of);
        return of.stream().map(review -> {
            Dossier dossier = Objects.requireNonNull(found.get(review.id()));
            return new Looked(review.looked(criteria(dossier, true), criteria(dossier, false)), dossier);
        }).toList();
    }

    /** The reviews with what wants a look in them now. */
    List<Review> now(Act act, Collection<Review> of) {
        return looked(act, of).stream().map(Looked::review).toList();
    }

    private static Set<Criterion> criteria(Dossier dossier, boolean exceptional) {
        Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
        dossier.findings().stream().filter(one -> one.weight().exceptional() == exceptional).map(Finding::what)
                .forEach(criteria::add);
        return criteria;
    }

    /** Looks at some reviews that are not over, from behind one on; tells up to which, nothing at the end. */
    @Transactional
    Optional<UUID> round(Act act, @Nullable UUID after) {
        List<Review> some = reviews.open(after, AT_ONCE);
        Set<Review> before = new HashSet<>(some);
        now(act, some).stream().filter(one -> !before.contains(one)).forEach(reviews::look);
        return some.size() < AT_ONCE ? Optional.empty() : Optional.of(some.getLast().id());
    }
}
