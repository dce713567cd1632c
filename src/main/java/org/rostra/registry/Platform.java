package org.rostra.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A platform as the regulation pack describes it.
 *
 * @param names
 *            by language ({@code zh}, {@code en})
 * @param kind
 *            {@code account} or {@code group}
 * @param links
 *            forms of addresses, in the plain writing of {@link PlainLink}
 * @param ids
 *            forms of what people write instead of an address
 * @param reserved
 *            what stands in the place of an account and is none, in lower case
 * @param generic
 *            takes any address, but only when the platform is named
 * @param examples
 *            each of which the platform must accept
 */
public record Platform(String id, Map<String, String> names, String kind, List<LinkPattern> links,
        List<LinkPattern> ids,
        Set<String> reserved, boolean generic, List<String> examples) {
    public Platform {
        names = Map.copyOf(names);
        links = List.copyOf(links);
        ids = List.copyOf(ids);
        reserved = Set.copyOf(reserved);
        examples = List.copyOf(examples);
    }

    /**
     * One way to write an account.
     *
     * @param pattern
     *            matches the whole, with the account in the group {@code id}
     * @param as
     *            how the canonical id is written, with {@code {id}} for the group
     * @param url
     *            how the address is written; empty if there is none
     * @param exactCase
     *            whether two ids that differ in case are two accounts
     * @param telling
     *            whether an id of this form belongs to no other platform
     */
    public record LinkPattern(Pattern pattern, String as, String url, boolean exactCase, boolean telling) {
        private static final String ID = "{id}";

        Optional<String> idIn(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches()
                    ? Optional.ofNullable(matcher.group("id"))
                            .map(id -> exactCase ? id : id.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }

        CanonicalLink canonical(String platform, String id) {
            Optional<String> address = url.isEmpty()
                    ? Optional.empty()
                    : Optional.of(url.replace(ID, PlainLink.encoded(id)));
            return new CanonicalLink(platform, as.replace(ID, id), address);
        }
    }

    /** How the ids of such platforms end, so that a statement tells groups without asking the pack. */
    static final String GROUP = "-group";

    /** True where people talk in groups, rather than one account speaking to all. */
    public boolean group() {
        return kind.equals("group");
    }

    /** The account that the address (in plain writing) leads to. */
    Optional<CanonicalLink> byLink(String plain) {
        return first(links, plain, false);
    }

    /** The account that has this id; with {@code telling} only by forms that no other platform has. */
    Optional<CanonicalLink> byId(String written, boolean telling) {
        return first(ids, written, telling);
    }

    private Optional<CanonicalLink> first(List<LinkPattern> patterns, String text, boolean telling) {
        for (LinkPattern pattern : patterns) {
            if (pattern.telling || !telling) {
                Optional<String> found = pattern.idIn(text);
                if (found.isPresent() && !reserved.contains(found.get())) {
                    return Optional.of(pattern.canonical(id, found.get()));
                }
            }
        }
        return Optional.empty();
    }
}
