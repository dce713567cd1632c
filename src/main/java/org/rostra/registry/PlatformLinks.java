package org.rostra.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one account behind the many ways to write its address (第二条; the account's id in the filing form). A host that
 * only looks like a platform's, or an address that is no plain web address, is never taken for the platform.
 */
public final class PlatformLinks {
    private final List<Platform> platforms;

    private PlatformLinks(List<Platform> platforms) {
        this.platforms = List.copyOf(platforms);
    }

    public static PlatformLinks of(List<Platform> platforms) {
        return new PlatformLinks(platforms);
    }

    public List<Platform> all() {
        return platforms;
    }

    /** The platforms on which there are accounts, not groups. */
    public List<Platform> accounts() {
        return platforms.stream().filter(platform -> !platform.group()).toList();
    }

    public List<Platform> groups() {
        return platforms.stream().filter(Platform::group).toList();
    }

    /** True for a platform on which people talk in groups. */
    public boolean isGroup(@Nullable String platform) {
        return platform != null && find(platform).filter(Platform::group).isPresent();
    }

    public Optional<Platform> find(String platform) {
        return platforms.stream().filter(candidate -> candidate.id().equals(platform)).findFirst();
    }

    /** The account an address leads to, or that an id belongs to which no other platform has. */
    public Optional<CanonicalLink> canonical(String linkOrId) {
        String written = linkOrId.strip();
        Optional<String> plain = PlainLink.of(written);
        for (Platform platform : platforms) {
            if (!platform.generic()) {
                Optional<CanonicalLink> found = plain.flatMap(platform::byLink)
                        .or(() -> platform.byId(written, true));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The account on the platform named. An address of another platform is refused, also where the platform takes any
     * address.
     */
    public Optional<CanonicalLink> canonical(String platform, String linkOrId) {
        String written = linkOrId.strip();
        Optional<CanonicalLink> telling = canonical(written);
        if (telling.isPresent()) {
            return telling.filter(link -> link.platform().equals(platform));
        }
        return named(platform, written);
    }

    /** The account on the platform named, of what tells no platform by itself. */
    public Optional<CanonicalLink> named(String platform, String linkOrId) {
        String written = linkOrId.strip();
        return find(platform).flatMap(named -> PlainLink.of(written).flatMap(named::byLink)
                .or(() -> address(written) ? Optional.empty() : named.byId(written, false)));
    }

    /** What the platform is called in the reader's language; of one that no longer is in the pack, its id. */
    public String name(@Nullable String platform, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        return platform == null
                ? ""
                : find(platform).map(one -> one.names().getOrDefault(language, platform)).orElse(platform);
    }

    /** Every account, one a platform at most, that has this id: what is written says no platform. */
    List<CanonicalLink> byId(String written) {
        return platforms.stream().flatMap(platform -> platform.byId(written, false).stream()).toList();
    }

    /** The accounts of platforms that take any address, for an address that belongs to no platform of its own. */
    List<CanonicalLink> byAddress(String written) {
        return PlainLink.of(written).stream()
                .flatMap(plain -> platforms.stream().flatMap(platform -> platform.byLink(plain).stream())).toList();
    }

    private static boolean address(String written) {
        return written.contains("/") && written.contains(":") || written.startsWith("//");
    }
}
