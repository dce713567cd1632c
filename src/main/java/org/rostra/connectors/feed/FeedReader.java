package org.rostra.connectors.feed;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.Says;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads RSS 0.9 to 2.0, Atom, podcasts and JSON feeds from bytes as they came. What is slightly wrong is put right once and
 * marked so; what cannot be read is refused with a reason. Nothing else is fetched, and what is read is bounded.
 */
public final class FeedReader {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
    private static final Set<String> PAGES = Set.of("html", "head", "body");
    private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");

    private final Bounds bounds;

    public FeedReader() {
        this(Bounds.usual());
    }

    public FeedReader(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Reads a feed that came from this address, by which its relative links are understood. */
    public Reading read(byte[] bytes, @Nullable String contentType, URI address) {
        if (bytes.length > bounds.bytes()) {
            return Unreadable.because(Says.FEED_TOO_LARGE, bounds.bytes());
        }
        FeedText decoded = FeedText.of(bytes, contentType);
        String text = begun(decoded.text());
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(decoded.remarks());
        if (text.isEmpty()) {
            return Unreadable.because(Says.FEED_EMPTY);
        }
        if (text.charAt(0) == '{' || text.charAt(0) == '[') {
            return new JsonFeed(address, bounds).read(text, remarks);
        }
        return marked(text, address, remarks);
    }

    /** Without the declaration, which was for the bytes, and whatever cannot be seen before it. */
    private static String begun(String text) {
        int start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF'
                || Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\u200B')) {
            start++;
        }
        int end = text.startsWith("<?xml ", start) ? text.indexOf("?>", start) : -1;
        return text.substring(end < 0 ? start : end + 2);
    }

    private Reading marked(String text, URI address, Set<Remark> remarks) {
        String root = Token.root(text);
        String local = root.substring(root.indexOf(':') + 1);
        if (PAGES.contains(local.toLowerCase(Locale.ROOT))) {
            return Unreadable.because(Says.FEED_PAGE);
        }
        if (local.isEmpty()) {
            return Unreadable.because(text.indexOf('<') < 0 ? Says.FEED_NO_MARKUP : Says.FEED_EMPTY);
        }
        try {
            return understood(tree(text, remarks), address, remarks);
        } catch (FeedFault e) {
            return e.why();
        } catch (SAXParseException e) {
            return Unreadable.because(Says.FEED_ILL_FORMED, Math.max(0, e.getLineNumber()),
                    Math.max(0, e.getColumnNumber()));
        } catch (SAXException | IllegalArgumentException _) {
            return Unreadable.because(Says.FEED_ILL_FORMED, 0, 0);
        }
    }

    /** As it stands, else after one repair; if that does not help, the first fault is told. */
    private Document tree(String text, Set<Remark> remarks) throws SAXException {
        try {
            return FeedTree.of(text, bounds);
        } catch (SAXParseException first) {
            try {
                Document repaired = FeedTree.of(Repair.of(text, bounds), bounds);
                remarks.add(Remark.REPAIRED);
                return repaired;
            } catch (SAXParseException _) {
                throw first;
            }
        }
    }

    private Reading understood(Document document, URI address, Set<Remark> remarks) {
        var root = document.getRootElement();
        if (!ROOTS.contains(root.getName())) {
            return Unreadable.because(Says.FEED_UNKNOWN, PlainText.of(root.getName(), 40));
        }
        if (root.getName().equals("rss") && root.getChildren().stream().noneMatch(child -> child.getName().equals(
                "channel"))) {
            return Unreadable.because(Says.FEED_WITHOUT_CHANNEL);
        }
        Likely.dates(document);
        Likely.flat(document);
        Likely.links(document, address);
        Reading asItStands = built(document, address, remarks);
        return asItStands instanceof Unreadable && Likely.kind(document)
                ? built(document, address, remarks)
                : asItStands;
    }

    private Reading built(Document document, URI address, Set<Remark> remarks) {
        try {
            return new Syndicated(address, bounds).feed(new SyndFeedInput(false, Locale.US).build(document), remarks);
        } catch (FeedException | RuntimeException e) {
            LOG.debug("feed.not-understood kind={}", e.getClass().getSimpleName());
            return Unreadable.because(Says.FEED_UNKNOWN, PlainText.of(document.getRootElement().getName(), 40));
        }
    }
}
