package org.rostra.connectors.feed;

import java.util.Map;

/** What a prefix usually means in a feed that forgot to say so. */
final class Prefixes {
    static final String MEDIA = "http://search.yahoo.com/mrss/";
    static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String RSS = "http://purl.org/rss/1.0/";
    private static final Map<String, String> USUAL = Map.of("media", MEDIA, "itunes", ITUNES, "atom", ATOM, "dc",
            "http://purl.org/dc/elements/1.1/", "content", "http://purl.org/rss/1.0/modules/content/", "rdf",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "slash", "http://purl.org/rss/1.0/modules/slash/", "sy",
            "http://purl.org/rss/1.0/modules/syndication/");

    private Prefixes() {
    }

    static String meant(String prefix) {
        return USUAL.getOrDefault(prefix, "urn:undeclared:" + prefix);
    }
}
