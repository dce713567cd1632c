package org.rostra.connectors.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.rostra.ledger.Act;

/** Makes a tree look like the kind of feed it most likely is, where it does not quite say so. */
final class Likely {
    private static final Set<String> DATES = Set.of("pubDate", "date", "published", "updated", "lastBuildDate");
    private static final Set<String> TEXTS = Set.of("title", "description");
    private static final Pattern BARE = Pattern
            .compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})[ T](\\d{2}:\\d{2})(:\\d{2})?");

    private Likely() {
    }

    /** Days with an hour and no zone are those of the place the product runs at. */
    static void dates(Document document) {
        for (Element element : all(document)) {
            Matcher bare = BARE.matcher(element.getTextTrim());
            if (DATES.contains(element.getName()) && bare.matches()) {
                String seconds = bare.group(5) == null ? ":00" : bare.group(5);
                element.setText(
                        bare.group(1) + '-' + bare.group(2) + '-' + bare.group(3) + 'T' + bare.group(4) + seconds
                                + Act.ZONE.getRules().getOffset(Instant.EPOCH));
            }
        }
    }

    /** Markup that stands bare in a text of RSS belongs to the text. */
    static void flat(Document document) {
        if (!document.getRootElement().getName().equals("feed")) {
            for (Element element : all(document)) {
                if (TEXTS.contains(element.getName()) && element.getNamespacePrefix().isEmpty()
                        && !element.getChildren().isEmpty()) {
                    element.setText(element.getValue());
                }
            }
        }
    }

    /** Links seen from where the document says it is ({@code xml:base}), or from where it came. */
    static void links(Document document, URI address) {
        document.setBaseURI(address.toString());
        for (Element element : all(document)) {
            Attribute href = element.getName().equals("link") ? element.getAttribute("href") : null;
            if (href != null) {
                URI absolute = Address.of(href.getValue().isBlank() ? "." : href.getValue(), base(element, address));
                href.setValue(absolute == null ? "" : absolute.toString());
            }
        }
    }

    private static URI base(Element element, URI address) {
        try {
            URI base = element.getXMLBaseURI();
            return base == null ? address : address.resolve(base);
        } catch (URISyntaxException | IllegalArgumentException _) {
            return address;
        }
    }

    private static List<Element> all(Document document) {
        List<Element> all = new ArrayList<>();
        document.getDescendants(Filters.element()).forEach(all::add);
        return all;
    }

    /** True if something was changed that may help. */
    static boolean kind(Document document) {
        Element root = document.getRootElement();
        return switch (root.getName()) {
            case "rss" -> version(root);
            case "feed" -> moved(root, root.getNamespace(), Namespace.getNamespace(Prefixes.ATOM));
            case "RDF" -> moved(root, first(root), Namespace.getNamespace(Prefixes.RSS));
            default -> false;
        };
    }

    private static boolean version(Element root) {
        root.setAttribute("version", "2.0");
        return true;
    }

    private static Namespace first(Element root) {
        return root.getChildren().isEmpty() ? root.getNamespace() : root.getChildren().getFirst().getNamespace();
    }

    private static boolean moved(Element root, Namespace from, Namespace to) {
        all(root.getDocument()).stream().filter(element -> element.getNamespace().equals(from))
                .forEach(element -> element.setNamespace(to));
        root.removeAttribute("version");
        return !from.equals(to);
    }
}
