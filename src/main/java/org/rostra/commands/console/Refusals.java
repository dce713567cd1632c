package org.rostra.commands.console;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.database.DatabaseRefused;
import org.rostra.policy.pack.BadPack;

/** Says what database and regulation pack refuse with, for whoever stands at the console. */
public final class Refusals {
    private Refusals() {
    }

    /** The words for a failure; none for one that nobody foresaw. */
    public static Optional<String> find(Throwable failure, Locale locale) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).map(one -> say(one, locale))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> say(Throwable failure, Locale locale) {
        return switch (failure) {
            case DatabaseRefused refused -> Optional.of(new CommandTexts("database", locale)
                    .get(refused.reason().key(), refused.arguments().toArray()));
            case BadPack bad -> Optional.of(new CommandTexts("doctor", locale).get("pack.bad", bad.problems().size(),
                    bad.in(locale)));
            default -> Optional.empty();
        };
    }
}
