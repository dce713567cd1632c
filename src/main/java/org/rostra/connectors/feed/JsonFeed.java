package org.rostra.connectors.feed;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.Says;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed, versions 1 and 1.1. */
record JsonFeed(URI address, Bounds bounds) {
    Reading read(String text, Set<Remark> remarks) {
        var limits = StreamReadConstraints.builder().maxNestingDepth(bounds.depth()).maxNumberLength(100)
                .maxStringLength(Math.max(1, bounds.bytes())).maxNameLength(1000).build();
        var mapper = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build()).build();
        try {
            JsonNode root = mapper.readTree(text);
            return root.isObject() && (root.path("items").isArray() || root.path("version").asString("").contains(
                    "jsonfeed.org"))
                            ? feed(root, remarks)
                            : Unreadable.because(Says.FEED_UNKNOWN, "json");
        } catch (JacksonException e) {
            var place = e.getLocation();
            return Unreadable.because(Says.FEED_ILL_FORMED, place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr());
        }
    }

    private Feed feed(JsonNode root, Set<Remark> remarks) {
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (entries.size() == bounds.entries()) {
                remarks.add(Remark.CUT);
                break;
            }
            FeedEntry entry = entry(item);
            if (entry.says()) {
                entries.add(entry);
            }
        }
        return new Feed(text(root, "title"), Address.of(string(root, "home_page_url"), address), entries, remarks);
    }

    private FeedEntry entry(JsonNode item) {
        URI own = Address.of(string(item, "url"), address);
        URI link = own == null ? Address.of(string(item, "external_url"), address) : own;
        String id = text(item, "id");
        return new FeedEntry(id.isEmpty() && link != null ? link.toString() : id, text(item, "title"), link,
                date(item), summary(item), enclosure(item.path("attachments").path(0)));
    }

    private String summary(JsonNode item) {
        for (String name : List.of("summary", "content_text", "content_html")) {
            String text = text(item, name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private @Nullable Instant date(JsonNode item) {
        String written = string(item, item.has("date_published") ? "date_published" : "date_modified");
        try {
            return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private @Nullable Enclosure enclosure(JsonNode attachment) {
        URI file = Address.of(string(attachment, "url"), address);
        return file == null
                ? null
                : new Enclosure(file, text(attachment, "mime_type"),
                        Math.max(0, attachment.path("size_in_bytes").asLong(0)));
    }

    private static String string(JsonNode node, String name) {
        return node.path(name).asString("").strip();
    }

    private String text(JsonNode node, String name) {
        return PlainText.of(string(node, name), bounds.text());
    }
}
