package org.rostra.registry;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Platform.LinkPattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the list {@code platforms} of a regulation pack; refuses a wrong one by the place in it and what is wrong. */
public final class PlatformPack {
    private PlatformPack() {
    }

    /** Reads a YAML file with the key {@code platforms}. */
    public static List<Platform> read(InputStream yaml) {
        Object file = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromInputStream(yaml);
        return of(file instanceof Map<?, ?> map ? map.get("platforms") : null);
    }

    /** Reads the list as a YAML parser gives it: maps, lists and plain values. */
    public static List<Platform> of(@Nullable Object list) {
        List<Platform> platforms = new ArrayList<>();
        for (Object entry : items(list, "platforms")) {
            platforms.add(
                    platform(map(entry, "platforms[" + platforms.size() + "]"), "platforms[" + platforms.size() + "]"));
        }
        Set<String> ids = platforms.stream().map(Platform::id).collect(Collectors.toSet());
        require(ids.size() == platforms.size(), "platforms", "an id is given twice");
        return platforms;
    }

    private static Platform platform(Map<?, ?> map, String at) {
        String id = text(map, "id", at);
        boolean exact = flag(map, "exact-case");
        Map<String, String> names = map(map.get("names"), at + ".names").entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().toString(), e -> e.getValue().toString()));
        var platform = new Platform(id, names, text(map, "kind", at), patterns(map, "links", exact, at),
                patterns(map, "ids", exact, at), Set.copyOf(strings(map, "reserved", at)), flag(map, "generic"),
                strings(map, "examples", at));
        require(platform.group() == id.endsWith(Platform.GROUP), at + ".id",
                "must end in " + Platform.GROUP + " where the kind is group, and only there");
        for (String example : platform.examples()) {
            boolean known = PlainLink.of(example).flatMap(platform::byLink).or(() -> platform.byId(example, false))
                    .isPresent();
            require(known, at + ".examples", "not accepted: " + example);
        }
        return platform;
    }

    private static List<LinkPattern> patterns(Map<?, ?> map, String key, boolean exact, String at) {
        List<LinkPattern> patterns = new ArrayList<>();
        for (Object entry : items(map.get(key) == null ? List.of() : map.get(key), at + "." + key)) {
            String here = at + "." + key + "[" + patterns.size() + "]";
            Map<?, ?> item = map(entry, here);
            patterns.add(new LinkPattern(pattern(text(item, "pattern", here), here), string(item, "as", "{id}"),
                    string(item, "url", ""), exact || flag(item, "exact-case"), flag(item, "telling")));
        }
        return patterns;
    }

    private static Pattern pattern(String regex, String at) {
        try {
            Pattern pattern = Pattern.compile(regex);
            require(pattern.namedGroups().containsKey("id"), at + ".pattern", "has no group named id");
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(at + ".pattern: " + e.getMessage(), e);
        }
    }

    private static List<?> items(@Nullable Object value, String at) {
        require(value instanceof List, at, "must be a list");
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<?, ?> map(@Nullable Object value, String at) {
        require(value instanceof Map, at, "must have keys and values");
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> strings(Map<?, ?> map, String key, String at) {
        Object value = map.get(key);
        return items(value == null ? List.of() : value, at + "." + key).stream().map(Object::toString).toList();
    }

    private static String text(Map<?, ?> map, String key, String at) {
        require(map.get(key) instanceof String, at + "." + key, "must be text");
        return string(map, key, "");
    }

    private static String string(Map<?, ?> map, String key, String otherwise) {
        return map.get(key) instanceof String text ? text : otherwise;
    }

    private static boolean flag(Map<?, ?> map, String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    private static void require(boolean holds, String at, String what) {
        if (!holds) {
            throw new IllegalArgumentException(at + ": " + what);
        }
    }
}
