package org.rostra.connectors.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.connectors.connection.Connected;
import org.rostra.connectors.fetch.Allowed;
import org.rostra.connectors.fetch.FetchBounds;
import org.rostra.connectors.fetch.Fetcher;
import org.rostra.connectors.fetch.Reach;
import org.rostra.policy.Refused;
import org.rostra.publishing.joint.AnswerDelivery;
import org.rostra.publishing.joint.Delivery.State;
import org.rostra.publishing.joint.Hint;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.Proofs;
import org.rostra.registry.Register;
import org.rostra.security.House;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A feed proves what is out; what it leaves in doubt is a hint. */
class FeedsTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> items = new CopyOnWriteArrayList<>();
    private Connected at;
    private HttpServer server;
    private volatile String version = "1";

    /** The same fetching, which reaches this machine too. */
    static class Near {
        @Bean
        @Primary
        FeedFetch near() {
            return (_, address, held) -> new Fetcher(List.of(new Allowed(address.getHost(), address.getPort(), "",
                    true)), FetchBounds.usual(), Reach.PUBLIC_AND_LOOPBACK).fetch(address, held);
        }
    }

    @BeforeEach
    void open() throws IOException {
        at = new Connected(Near.class);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            String held = exchange.getRequestHeaders().getFirst("If-None-Match");
            asked.add(String.valueOf(held));
            if (version.equals(held)) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                byte[] feed = ("<rss version='2.0'><channel><title>t</title><link>https://x.example</link>"
                        + "<description>d</description>" + String.join("", items) + "</channel></rss>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("ETag", version);
                exchange.sendResponseHeaders(200, feed.length);
                exchange.getResponseBody().write(feed);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        at.close();
    }

    private UUID followed() {
        UUID account = at.account("BIZ", "website");
        at.house.sql().sql("""
                insert into connectors.feed_source (account_id, address, entered_by, entered_at, next_at)
                values (:account, :address, :by, :at, :at)
                """).param("account", account).param("address", "http://127.0.0.1:" + server.getAddress().getPort()
                + "/feed").param("by", at.university.id("custodian"))
                .param("at", House.now().atOffset(ZoneOffset.UTC)).update();
        return account;
    }

    private void item(String title, String link, Instant when) {
        items.add("<item><title>" + title + "</title><link>" + link + "</link><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atOffset(ZoneOffset.UTC)) + "</pubDate></item>");
        version = String.valueOf(items.size() + 1);
    }

    private int read() {
        at.later(Duration.ofMinutes(16));
        return at.house.bean(ReadFeeds.class).read();
    }

    @Test
    void whatIsSeenIsConfirmedWithItsLink() {
        UUID account = followed();
        assertThat(read()).as("nothing to prove").isZero();
        JointOrder order = at.running();
        assertThat(read()).isOne();
        assertThat(at.of(order, account).state()).isEqualTo(State.WAITING);
        item(Connected.TEXT.title(), "https://x.example/1", House.now());
        read();
        assertThat(at.of(order, account)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.CONFIRMED);
            assertThat(one.link()).isEqualTo("https://x.example/1");
            assertThat(one.seen()).isNotNull();
            assertThat(one.task()).isEmpty();
        });
        assertThat(read()).as("nothing is left to prove").isZero();
    }

    /** Answered by hand, it is seen by its link; a feed that has nothing new is not sent again. */
    @Test
    void whatWasAnsweredIsMarkedAsSeen() {
        UUID account = followed();
        JointOrder order = at.running();
        item("别的", "https://x.example/2?utm_source=a", House.now());
        read();
        read();
        assertThat(asked).containsExactly("null", version);
        at.house.bean(AnswerDelivery.class).done(at.university.by("custodian"), at.of(order, account).id(),
                "https://x.example/2");
        read();
        assertThat(asked.getLast()).as("looked for anew in the whole feed").isEqualTo("null");
        assertThat(at.of(order, account)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.DONE);
            assertThat(one.seen()).isNotNull();
        });
    }

    @Test
    void whatIsAlikeIsAHintAndProvesNothing() {
        UUID account = followed();
        JointOrder order = at.running();
        item(Connected.TEXT.title(), "https://x.example/old", House.now().minus(Duration.ofDays(300)));
        read();
        assertThat(at.of(order, account).state()).isEqualTo(State.WAITING);
        assertThat(at.house.bean(Proofs.class).hints(at.of(order, account).id())).extracting(Hint::link)
                .containsExactly("https://x.example/old");
    }

    /** What could not be read is said with what it is about, and asked for again. */
    @Test
    void whatCannotBeReadIsSaid() {
        UUID account = followed();
        at.running();
        server.removeContext("/feed");
        assertThat(read()).isOne();
        FeedSource source = at.house.bean(KeepFeed.class).of(at.house.bean(Register.class).get(account)).orElseThrow();
        assertThat(source.said()).isEqualTo("connectors.fetch-status");
        assertThat(source.about()).containsExactly("404");
        assertThat(read()).isOne();
    }

    @Test
    void onlyListedHostsCanBeEntered() {
        UUID account = at.account("BIZ", "website");
        KeepFeed feeds = at.house.bean(KeepFeed.class);
        for (String[] wrong : new String[][]{{"https://evil.example/feed", "FEED_HOST_UNLISTED"},
                {"http://www.hufe.edu.cn/rss", "FEED_ADDRESS_WRONG"}, {"https://", "FEED_ADDRESS_WRONG"}}) {
            assertThatThrownBy(() -> feeds.enter(at.university.by("custodian"), account, wrong[0]))
                    .isInstanceOfSatisfying(Refused.class, one -> assertThat(one.reason().name()).isEqualTo(wrong[1]));
        }
        feeds.enter(at.university.by("custodian"), account, "https://www.hufe.edu.cn/rss.xml");
        assertThat(at.house.sql().sql("select address from connectors.feed_source").query(String.class).single())
                .isEqualTo(URI.create("https://www.hufe.edu.cn/rss.xml").toString());
        feeds.enter(at.university.by("custodian"), account, "");
        assertThat(at.house.sql().sql("select count(*) from connectors.feed_source").query(Integer.class).single())
                .isZero();
    }
}
