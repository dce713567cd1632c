package org.rostra.registry;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rostra.registry.PublicAccounts.Listed;
import org.rostra.text.Normalised;

/**
 * What somebody typed to ask whether an account is genuine: an address, an id, a filing number or a name.
 *
 * @param text    as typed, without space around it
 * @param ids     every account that some platform would know by it, in that platform's own writing
 * @param address a web address: then it names no account by its name
 */
record Question(String text, List<CanonicalLink> ids, boolean address) {
    private static final int LONGEST = 500;
    /** What no name, id or address holds and the database cannot. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*|//.*|[^\\s/]+\\.[^\\s/]+/.*");

    /** Empty for what cannot be the name, id or address of anything. */
    static Optional<Question> of(String typed, PlatformLinks platforms) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST || UNFIT.matcher(text).find()) {
            return Optional.empty();
        }
        // Digits and letters of full width are those of the id: no platform tells them apart.
        String narrow = plain(text);
        Optional<CanonicalLink> telling = platforms.canonical(narrow);
        boolean address = ADDRESS.matcher(narrow).matches();
        List<CanonicalLink> ids = telling.map(List::of)
                .orElseGet(() -> address ? platforms.byAddress(narrow) : platforms.byId(narrow));
        return Optional.of(new Question(text, ids, address));
    }

    /** Names that might be meant; whether one is, {@link #means} decides. */
    String nameKey() {
        return address ? "" : Normalised.key(text);
    }

    /**
     * True if the account found is the one asked for: by its id, its filing number, or its name letter by letter. Width of
     * letters and composed forms aside, a name written otherwise is another name.
     */
    boolean means(Listed account) {
        return meansId(account) || plain(text).equals(account.filingNumber())
                || meansName(account);
    }

    /** True if it is asked for by its id, or an address that holds it. */
    boolean meansId(Listed account) {
        return ids.stream().anyMatch(id -> id.platform().equals(account.platform())
                && id.id().equals(account.canonicalId()));
    }

    /** True if it is asked for by its name. */
    boolean meansName(Listed account) {
        return !address && plain(text).equals(plain(account.name()));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Form.NFKC).strip();
    }
}
