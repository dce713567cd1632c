package org.rostra.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rostra.connectors.feed.Sighting.Ground;
import org.rostra.connectors.feed.Sighting.Hints;
import org.rostra.connectors.feed.Sighting.NotSeen;
import org.rostra.connectors.feed.Sighting.Out;

/** Whether a post is out is said only where the feed leaves no doubt. */
class ReleaseProofTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final String TITLE = "关于做好2026年春季学期开学工作的通知";

    @Test
    void itsLinkProvesIt() {
        FeedEntry post = entry("Other title", "http://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=x&chksm=9#rd", null);
        Sought sought = sought("https://mp.weixin.qq.com/s?sn=x&__biz=A&mid=1&idx=1&scene=21");
        assertThat(ReleaseProof.in(feed(post), sought)).isEqualTo(new Out(post, Ground.LINK));
        assertThat(ReleaseProof.in(feed(post), sought("https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=2&sn=x")))
                .isEqualTo(new NotSeen());
    }

    @Test
    void theSameTitleInTimeProvesIt() {
        FeedEntry post = entry("关于做好２０２６年春季学期开學工作的通知 ", "https://a.example/1", NOON);
        assertThat(ReleaseProof.in(feed(post), sought(null))).isEqualTo(new Out(post, Ground.TITLE));
    }

    @Test
    void theSameTextProvesItUnderAnotherTitle() {
        FeedEntry post = new FeedEntry("1", "Other", null, NOON, "全文，如此。", null);
        Sought sought = new Sought(null, TITLE, Sought.mark("全文 如此"), NOON, NOON);
        assertThat(ReleaseProof.in(feed(post), sought)).isEqualTo(new Out(post, Ground.TEXT));
    }

    @Test
    void whatIsUnsureIsAHint() {
        FeedEntry undated = entry(TITLE, "https://a.example/1", null);
        FeedEntry late = entry(TITLE, "https://a.example/2", NOON.plus(Duration.ofDays(400)));
        FeedEntry one = entry(TITLE, "https://a.example/3", NOON);
        FeedEntry two = entry(TITLE, "https://a.example/4", NOON.plusSeconds(60));
        assertThat(ReleaseProof.in(feed(undated), sought(null))).isEqualTo(new Hints(List.of(undated)));
        assertThat(ReleaseProof.in(feed(late), sought(null))).isEqualTo(new Hints(List.of(late)));
        assertThat(ReleaseProof.in(feed(one, two), sought(null))).isEqualTo(new Hints(List.of(one, two)));
        assertThat(ReleaseProof.in(feed(one, undated), sought(null))).isInstanceOf(Hints.class);
        assertThat(ReleaseProof.in(new Feed("", null, List.of(one), Set.of(Remark.REPAIRED)), sought(null)))
                .isInstanceOf(Hints.class);
        FeedEntry brief = entry("通知", "https://a.example/5", NOON);
        assertThat(ReleaseProof.in(feed(brief), new Sought(null, "通知", null, NOON, NOON))).isInstanceOf(Hints.class);
    }

    @Test
    void whatIsNotThereIsNotSeen() {
        assertThat(ReleaseProof.in(feed(entry("Another", "https://a.example/1", NOON)), sought(null)))
                .isEqualTo(new NotSeen());
        assertThat(ReleaseProof.in(feed(entry("!?", "https://a.example/1", NOON)),
                new Sought(null, "……", null, NOON, NOON))).isEqualTo(new NotSeen());
    }

    private static Sought sought(@Nullable String link) {
        return new Sought(link == null ? null : URI.create(link), TITLE, null, NOON.minusSeconds(3600),
                NOON.plus(Duration.ofDays(3)));
    }

    private static FeedEntry entry(String title, String link, @Nullable Instant published) {
        return new FeedEntry(link, title, URI.create(link), published, "", null);
    }

    private static Feed feed(FeedEntry... entries) {
        return new Feed("", null, List.of(entries), Set.of());
    }
}
