package org.rostra.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rostra.policy.Rule;

/** What a post is, which says who reviews it. */
public enum PostKind {
    /** Needs no review. */
    ORDINARY(Rule.THREE_REVIEWS), MAJOR(Rule.MAJOR_POSTS), CHARITY(Rule.APPEALS_AND_ADS),
    ADVERTISING(Rule.APPEALS_AND_ADS),
    /** Lending, sales, canvassing: advised against (四（六）). */
    CANVASSING(Rule.THREE_REVIEWS), CORRECTION(Rule.THREE_REVIEWS);

    private final Rule rule;

    PostKind(Rule rule) {
        this.rule = rule;
    }

    /** The rule by which it is reviewed. */
    public Rule rule() {
        return rule;
    }

    /** As the pack names it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The procedure that reviews it, where the pack has one. */
    public String procedure() {
        return "post-" + id();
    }

    public static Optional<PostKind> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
