package org.rostra.registry.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.rostra.text.Normalised;

/** What offices write in a list of groups: kinds, what stands for nothing, and a platform's name for short. */
final class GroupWords {
    private static final String KIND = "KIND-";
    private static final String PLATFORM = "PLATFORM-";

    private final Map<String, List<String>> words = WordFile.read("groups.tsv");

    /** The kind that is written, by itself or within more words. */
    Optional<String> kind(String written) {
        String key = Normalised.key(written);
        return meaning(KIND, key::equals).or(() -> meaning(KIND, key::contains));
    }

    /** The platform that is meant where everything is a group. */
    Optional<String> platform(String written) {
        return meaning(PLATFORM, Normalised.key(written)::equals);
    }

    /** True for a dash, and for words that say that there is nothing to say. */
    boolean nothing(String written) {
        String key = Normalised.key(written);
        return key.isEmpty() || Objects.requireNonNull(words.get("NONE")).contains(key);
    }

    /** True where a heading tells that everything below is a group. */
    boolean list(SheetHead head) {
        List<String> telling = Objects.requireNonNull(words.get("HEADING"));
        return head.columns().stream().map(Headings::key).anyMatch(telling::contains);
    }

    private Optional<String> meaning(String prefix, Predicate<String> means) {
        return words.entrySet().stream().filter(one -> one.getKey().startsWith(prefix))
                .filter(one -> one.getValue().stream().anyMatch(means))
                .map(one -> one.getKey().substring(prefix.length())).findFirst();
    }
}
