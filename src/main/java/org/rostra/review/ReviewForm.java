package org.rostra.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.ledger.Subject;
import org.rostra.procedure.DutyForm;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;

/** A review as it stands on a desk. */
@Component
class ReviewForm implements DutyForm {
    private final ReviewTable reviews;
    private final Register register;
    private final PlatformLinks platforms;

    ReviewForm(ReviewTable reviews, Register register, PlatformLinks platforms) {
        this.platforms = platforms;
        this.reviews = reviews;
        this.register = register;
    }

    @Override
    public String kind() {
        return Review.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/reviews/" + subject.id();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return with(subjects, Account::name);
    }

    /** A unit's accounts often have one name, and differ by their platform. */
    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects, Locale locale) {
        return with(subjects, account -> account.name() + " · " + platforms.name(account.platform(), locale));
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return with(subjects, Account::unit);
    }

    private <T> Map<UUID, T> with(Collection<UUID> subjects,
            Function<Account, @org.jspecify.annotations.Nullable T> of) {
        List<Review> found = reviews.list(subjects);
        Map<UUID, Account> accounts = register.list(found.stream().map(Review::account).collect(Collectors.toSet()))
                .stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<UUID, T> all = new HashMap<>();
        for (Review review : found) {
            Account account = accounts.get(review.account());
            T value = account == null ? null : of.apply(account);
            if (value != null) {
                all.put(review.id(), value);
            }
        }
        return all;
    }
}
