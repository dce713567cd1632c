package org.rostra.registry;

import java.util.List;
import java.util.Optional;

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

    public Optional<Platform> find(String platform) {
        return platforms.stream().filter(candidate -> candidate.id().equals(platform)).findFirst();
    }

    /** The account an address leads to, or that an id belongs to which no other platform has. */
    public Optional<CanonicalLink> canonical(String linkOrId) {
        String written = linkOrId.strip();
        Optional<String> plain = PlainLink.of(written);
        return platforms.stream().filter(platform -> !platform.generic())
                .flatMap(platform -> plain.flatMap(platform::byLink).or(() -> platform.byId(written, true)).stream())
                .findFirst();
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
        return find(platform).flatMap(named -> PlainLink.of(written).flatMap(named::byLink)
                .or(() -> address(written) ? Optional.empty() : named.byId(written, false)));
    }

    private static boolean address(String written) {
        return written.contains("/") && written.contains(":") || written.startsWith("//");
    }
}
