package org.rostra.connectors.wechat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The calls of the platform that are used, with a token that is taken. */
final class Platform {
    private static final int PAGE = 20;
    /** What is older than this many pages is not looked for. */
    private static final int PAGES = 10;

    private final Wire wire;
    private final Tokens tokens;

    Platform(Wire wire, Tokens tokens) {
        this.wire = wire;
        this.tokens = tokens;
    }

    /** Why there is no token. */
    Optional<Reply> greeted() {
        Tokens.Given given = tokens.fresh();
        return given.token() != null
                ? Optional.empty()
                : Optional.of(given.instead() == null ? new Reply.Unsent() : given.instead());
    }

    Reply addDraft(Article article, Mark mark) {
        return call("/cgi-bin/draft/add", Map.of("articles", List.of(Map.of("title", article.title(), "author",
                article.author(), "digest", article.digest(), "content", article.content(), "content_source_url",
                mark.on(article.source()).toString(), "thumb_media_id", article.cover()))));
    }

    Reply submit(String draft) {
        return call("/cgi-bin/freepublish/submit", Map.of("media_id", draft));
    }

    Reply status(String publication) {
        return call("/cgi-bin/freepublish/get", Map.of("publish_id", publication));
    }

    /** The draft that bears the mark. */
    Found draft(Mark mark) {
        return find("/cgi-bin/draft/batchget", mark, "media_id");
    }

    /** The post that bears the mark and is out: its address. */
    Found published(Mark mark) {
        return find("/cgi-bin/freepublish/batchget", mark, null);
    }

    private Found find(String path, Mark mark, @Nullable String field) {
        for (int page = 0; page < PAGES; page++) {
            Reply reply = call(path, Map.of("offset", page * PAGE, "count", PAGE, "no_content", 1));
            if (!(reply instanceof Reply.Said(JsonNode content))) {
                return new Found(null, reply);
            }
            for (JsonNode item : content.path("item")) {
                for (JsonNode news : item.path("content").path("news_item")) {
                    if (mark.isOn(news.path("content_source_url").asString(""))) {
                        return new Found(field == null ? news.path("url").asString("") : item.path(field).asString(""),
                                null);
                    }
                }
            }
            if (content.path("item").size() < PAGE) {
                break;
            }
        }
        return new Found(null, null);
    }

    /** A call that is refused for its token changed nothing, so it may be made again with another. */
    private Reply call(String path, Object body) {
        Tokens.Given given = tokens.current();
        Reply reply = call(path, body, given);
        return reply instanceof Reply.Denied(int code) && given.token() != null && Codes.staleToken(code)
                ? call(path, body, tokens.after(given.token()))
                : reply;
    }

    private Reply call(String path, Object body, Tokens.Given given) {
        if (given.token() == null) {
            return given.instead() == null ? new Reply.Unsent() : given.instead();
        }
        return wire.post(path + "?access_token=" + URLEncoder.encode(given.token(), StandardCharsets.UTF_8), body);
    }

    static @Nullable URI link(String written) {
        try {
            URI link = URI.create(written);
            return link.getHost() == null ? null : link;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** What was found; neither if there is nothing, and why it is not known if it could not be looked for. */
    record Found(@Nullable String what, @Nullable Reply instead) {}
}
