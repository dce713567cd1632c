package org.rostra.connectors.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.rostra.ledger.Clock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform on loopback that behaves as the real one does on bad days: slow, forgetful, revoking, failing. It counts what really
 * came out of each draft.
 */
public final class WeChatStub implements AutoCloseable {
    public static final Credentials CREDENTIALS = new Credentials("wx0123456789abcdef", "secret-of-the-stub",
            "word-of-the-stub", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What happens to the callback of a finished publication. */
    public enum Callback {
        SENT, LOST, DOUBLED
    }

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, String> drafts = new LinkedHashMap<>();
    private final Map<String, Publication> publications = new LinkedHashMap<>();
    private final Map<String, AtomicInteger> out = new ConcurrentHashMap<>();
    private final Map<String, Duration> slow = new ConcurrentHashMap<>();
    private final Map<String, Integer> denied = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile String token = "";
    private volatile boolean keepsDrafts;
    private volatile int ending;
    private volatile Function<String, Callback> callback = _ -> Callback.SENT;
    private final Map<String, Integer> losing = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counted = new ConcurrentHashMap<>();
    private volatile BiConsumer<Signed, String> listener = (_, _) -> {};

    private record Publication(String draft, String source, int status) {}

    public WeChatStub(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Does what is asked, and answers only after this time. */
    public void slow(String path, Duration delay) {
        slow.put(path, delay);
    }

    public void prompt() {
        slow.clear();
    }

    /** Answers with this number instead of doing what is asked: 48001 for revoked rights, -1 for busy. */
    public void deny(String path, int code) {
        denied.put(path, code);
    }

    public void allow() {
        denied.clear();
    }

    /** No token that was given out is taken any more. */
    public void expireTokens() {
        token = "";
    }

    /** Published drafts stay among the drafts, and may be published again. */
    public void keepDrafts() {
        keepsDrafts = true;
    }

    /** What publications end with from now on: 0 is out, 2 to 4 failures. */
    public void endWith(int status) {
        ending = status;
    }

    public void callbacks(Callback mode, BiConsumer<Signed, String> to) {
        callbacks(_ -> mode, to);
    }

    /** The same, for each publication as it comes. */
    public void callbacks(Function<String, Callback> mode, BiConsumer<Signed, String> to) {
        callback = mode;
        listener = to;
    }

    /** Does what is asked, but of every so-manieth call the answer is lost on its way. */
    public void lose(String path, int every) {
        losing.put(path, every);
    }

    /** Every draft that something came out of. */
    public Map<String, Integer> published() {
        Map<String, Integer> all = new LinkedHashMap<>();
        out.forEach((draft, count) -> all.put(draft, count.get()));
        return all;
    }

    /** The draft that a publication is made of. */
    public synchronized String draftOf(String publication) {
        return publications.get(publication).draft;
    }

    /** The pages that published posts refer to; each names a delivery. */
    public synchronized List<String> sources() {
        return publications.values().stream().filter(one -> one.status == 0).map(Publication::source).toList();
    }

    /** How many posts came out of a draft; must never be more than one. */
    public int published(String draft) {
        return out.getOrDefault(draft, new AtomicInteger()).get();
    }

    public int publishedInAll() {
        return out.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public synchronized int drafts() {
        return drafts.size();
    }

    public long calls(String path) {
        return calls.stream().filter(path::equals).count();
    }

    /** Ends all publications that run, and calls back. */
    public void finish() {
        List<String> ended = new ArrayList<>();
        synchronized (this) {
            publications.replaceAll((id, one) -> {
                if (one.status != 1) {
                    return one;
                }
                ended.add(id);
                if (ending == 0) {
                    out.computeIfAbsent(one.draft, _ -> new AtomicInteger()).incrementAndGet();
                }
                return new Publication(one.draft, one.source, ending);
            });
        }
        for (String id : ended) {
            Callback mode = callback.apply(id);
            for (int i = 0; i < (mode == Callback.LOST ? 0 : mode == Callback.DOUBLED ? 2 : 1); i++) {
                StubCallback sent = StubCallback.finished(id, ending, clock.now(), CREDENTIALS);
                listener.accept(sent.signed(), sent.body());
            }
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        calls.add(path);
        JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
        byte[] answer = JSON
                .writeValueAsBytes(answer(path, asked, String.valueOf(exchange.getRequestURI().getQuery())));
        int every = losing.getOrDefault(path, 0);
        if (every > 0 && counted.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet() % every == 0) {
            exchange.close();
            return;
        }
        try {
            Thread.sleep(slow.getOrDefault(path, Duration.ZERO));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private synchronized Map<String, ?> answer(String path, JsonNode asked, String query) {
        if (denied.containsKey(path)) {
            return error(denied.get(path));
        }
        if (path.equals("/cgi-bin/stable_token")) {
            return given(asked);
        }
        if (token.isEmpty() || !query.equals("access_token=" + token)) {
            return error(42001);
        }
        return switch (path) {
            case "/cgi-bin/draft/add" -> add(asked);
            case "/cgi-bin/draft/batchget" -> drafted();
            case "/cgi-bin/freepublish/submit" -> submit(asked.path("media_id").asString());
            case "/cgi-bin/freepublish/get" -> status(asked.path("publish_id").asString());
            case "/cgi-bin/freepublish/batchget" -> listed();
            default -> error(40066);
        };
    }

    private Map<String, ?> given(JsonNode asked) {
        if (!asked.path("secret").asString().equals(CREDENTIALS.secret())) {
            return error(40125);
        }
        token = token.isEmpty() || asked.path("force_refresh").asBoolean()
                ? "token-" + numbers.incrementAndGet()
                : token;
        return Map.of("access_token", token, "expires_in", 7200);
    }

    private Map<String, ?> add(JsonNode asked) {
        String id = "draft-" + numbers.incrementAndGet();
        drafts.put(id, asked.path("articles").path(0).path("content_source_url").asString());
        return Map.of("media_id", id);
    }

    private Map<String, ?> submit(String draft) {
        String source = drafts.get(draft);
        if (source == null) {
            return error(40007);
        }
        if (!keepsDrafts) {
            drafts.remove(draft);
        }
        String id = "publication-" + numbers.incrementAndGet();
        publications.put(id, new Publication(draft, source, 1));
        return Map.of("errcode", 0, "publish_id", id, "msg_data_id", 1);
    }

    private Map<String, ?> status(String id) {
        Publication one = publications.get(id);
        if (one == null) {
            return error(53600);
        }
        return one.status == 0
                ? Map.of("publish_id", id, "publish_status", 0, "article_id", "a", "article_detail", Map.of("count", 1,
                        "item", List.of(Map.of("idx", 1, "article_url", link(id)))))
                : Map.of("publish_id", id, "publish_status", one.status);
    }

    private Map<String, ?> drafted() {
        return Map.of("total_count", drafts.size(), "item", drafts.entrySet().stream().map(one -> Map.of("media_id", one
                .getKey(), "content", Map.of("news_item", List.of(Map.of("content_source_url", one.getValue())))))
                .toList());
    }

    private Map<String, ?> listed() {
        return Map.of("item",
                publications.entrySet().stream().filter(one -> one.getValue().status == 0).map(one -> Map.of(
                        "article_id", "a", "content",
                        Map.of("news_item", List.of(Map.of("content_source_url", one.getValue().source,
                                "url", link(one.getKey()))))))
                        .toList());
    }

    public static String link(String publication) {
        return "https://mp.weixin.qq.com/s/" + publication;
    }

    private static Map<String, ?> error(int code) {
        return Map.of("errcode", code, "errmsg", "no");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
