package org.rostra.review;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How a person stands to a review: as to its account; and whether he may conclude it. */
@Component
class ReviewRelations implements Relations {
    private final ReviewTable reviews;
    private final PartTable parts;
    private final Register register;
    private final Judges judges;
    private final Clock clock;

    ReviewRelations(ReviewTable reviews, PartTable parts, @Lazy Register register, @Lazy Judges judges, Clock clock) {
        this.reviews = reviews;
        this.parts = parts;
        this.register = register;
        this.judges = judges;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Review.KIND;
    }

    @Override
    public Action reading() {
        return Action.REVIEW_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return reviews.find(subject.id()).map(review -> standing(person, review, asked)).orElse(Standing.NOWHERE);
    }

    private Standing standing(UUID person, Review review, Set<Position> asked) {
        Set<Position> ofAccount = EnumSet.noneOf(Position.class);
        ofAccount.addAll(asked);
        ofAccount.remove(Position.ASSIGNEE);
        ofAccount.remove(Position.DECIDED);
        Standing standing = register.standing(person, review.account(), review.asSubject(), ofAccount);
        Set<Position> positions = EnumSet.noneOf(Position.class);
        positions.addAll(standing.positions());
        if (asked.contains(Position.ASSIGNEE) && parts.find(review.part())
                .filter(part -> judges.inLane(part, person, clock.today())
                        || judges.of(part, review, clock.today()).contains(person))
                .isPresent()) {
            positions.add(Position.ASSIGNEE);
        }
        return new Standing(standing.common(), positions);
    }
}
