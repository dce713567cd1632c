package org.rostra.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What went wrong and what to do about it, in words of the product: no clause says so. */
public record Problem(Message what, Optional<Message> next) implements Explained {
    /** The problem of a key; what to do stands under the same key with {@code .next}. */
    public static Problem of(String key, Object... arguments) {
        return new Problem(Message.of(key, arguments), Optional.of(Message.of(key + ".next", arguments)));
    }

    /** The one answer for what is not there and for what is not to be seen. */
    public static Answer.Screen notFound() {
        return of("web.problem.not-found").page(HttpStatus.NOT_FOUND);
    }

    /** A page that shows nothing but this problem. */
    public Answer.Screen page(HttpStatus status) {
        return page(this, status);
    }

    public static Answer.Screen page(Explained problem, HttpStatus status) {
        return Answer.screen("web/problem").with("problem", problem).status(status.value());
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }
}
