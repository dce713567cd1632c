package org.rostra.registry.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rostra.registry.Platform;
import org.rostra.registry.PlatformLinks;
import org.rostra.text.Normalised;

/** Which platform an office means: by id, by either name in the pack, or by what else it is called. */
final class PlatformNames {
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Optional<String>> asked = new HashMap<>();

    PlatformNames(PlatformLinks links) {
        WordFile.read("platforms.tsv").forEach((platform, words) -> {
            if (links.find(platform).isPresent()) {
                words.forEach(word -> ids.put(word, platform));
            }
        });
        for (Platform platform : links.all()) {
            ids.put(Normalised.key(platform.id()), platform.id());
            platform.names().values().forEach(name -> ids.put(Normalised.key(name), platform.id()));
        }
    }

    /** The platform a cell names, wholly or, failing that, by the longest name within it. */
    Optional<String> find(String written) {
        if (asked.size() > 1000) {
            asked.clear();
        }
        return asked.computeIfAbsent(written, text -> {
            String key = Normalised.key(text);
            return Optional.ofNullable(ids.get(key)).or(() -> within(text));
        });
    }

    /** The longest name of a platform within a text; short Latin ones are found in too many words to count. */
    Optional<String> within(String text) {
        String key = Normalised.key(text);
        return ids.keySet().stream().filter(name -> telling(name) && key.contains(name))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).map(ids::get);
    }

    private static boolean telling(String name) {
        return name.length() > (name.chars().allMatch(character -> character < 0x80) ? 5 : 1);
    }
}
