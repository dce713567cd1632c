package org.rostra.connectors.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** What ROME made of a document, in the plain form in which feeds are used here. */
record Syndicated(URI address, Bounds bounds) {
    private static final Namespace MEDIA = Namespace.getNamespace(Prefixes.MEDIA);
    private static final Namespace ITUNES = Namespace.getNamespace(Prefixes.ITUNES);

    Feed feed(SyndFeed feed, Set<Remark> remarks) {
        List<FeedEntry> entries = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            FeedEntry read = entry(entry);
            if (read.says()) {
                entries.add(read);
            }
            if (entries.size() == bounds.entries()) {
                remarks.add(Remark.CUT);
                break;
            }
        }
        return new Feed(text(feed.getTitle()), link(feed.getLinks(), feed.getLink()), entries, remarks);
    }

    private FeedEntry entry(SyndEntry entry) {
        URI link = link(entry);
        String id = entry.getUri() == null ? "" : entry.getUri().strip();
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return new FeedEntry(id.isEmpty() && link != null ? link.toString() : text(id), text(entry.getTitle()), link,
                date == null ? null : Instant.ofEpochMilli(date.getTime()), summary(entry), enclosure(entry));
    }

    private @Nullable URI link(SyndEntry entry) {
        URI link = link(entry.getLinks(), entry.getLink());
        return link != null || entry.getUri() == null || !entry.getUri().strip().startsWith("http")
                ? link
                : Address.of(entry.getUri(), address);
    }

    /** The page of it; a feed's address of itself is none. */
    private @Nullable URI link(List<SyndLink> links, @Nullable String otherwise) {
        return links.stream().filter(link -> "alternate".equals(link.getRel())).map(SyndLink::getHref)
                .<@Nullable URI>map(href -> Address.of(href, address)).filter(link -> link != null).findFirst()
                .orElseGet(() -> Address.of(otherwise, address));
    }

    private String summary(SyndEntry entry) {
        Stream<@Nullable String> own = Stream.concat(Stream.ofNullable(entry.getDescription()),
                entry.getContents().stream()).map(SyndContent::getValue);
        Stream<@Nullable String> foreign = entry.getForeignMarkup().stream().flatMap(Syndicated::described);
        return Stream.concat(own, foreign).map(this::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static Stream<@Nullable String> described(Element foreign) {
        if (foreign.getNamespace().equals(MEDIA)) {
            return foreign.getName().equals("description")
                    ? Stream.of(foreign.getText())
                    : foreign.getChildren("description", MEDIA).stream().map(Element::getText);
        }
        return foreign.getNamespace().equals(ITUNES) && foreign.getName().equals("summary")
                ? Stream.of(foreign.getText())
                : Stream.empty();
    }

    private @Nullable Enclosure enclosure(SyndEntry entry) {
        Stream<@Nullable Enclosure> own = entry.getEnclosures().stream()
                .map(one -> enclosure(one.getUrl(), one.getType(), one.getLength()));
        Stream<@Nullable Enclosure> media = entry.getForeignMarkup().stream()
                .filter(foreign -> foreign.getNamespace().equals(MEDIA))
                .flatMap(foreign -> Stream.concat(Stream.of(foreign), foreign.getChildren("content", MEDIA).stream()))
                .filter(foreign -> foreign.getName().equals("content"))
                .map(foreign -> enclosure(foreign.getAttributeValue("url"), foreign.getAttributeValue("type"),
                        length(foreign.getAttributeValue("fileSize"))));
        return Stream.concat(own, media).filter(one -> one != null).findFirst().orElse(null);
    }

    private @Nullable Enclosure enclosure(@Nullable String url, @Nullable String type, long bytes) {
        URI file = Address.of(url, address);
        return file == null ? null : new Enclosure(file, text(type), Math.max(0, bytes));
    }

    private static long length(@Nullable String written) {
        return written != null && written.matches("\\d{1,15}") ? Long.parseLong(written) : 0;
    }

    private String text(@Nullable String markup) {
        return PlainText.of(markup, bounds.text());
    }
}
