package org.rostra.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostra.connectors.Says;

/** Feeds as they are met: mislabelled, slightly broken, or no feeds at all. */
class OddFeedsTest {
    private static final URI ADDRESS = URI.create("https://news.example.edu.cn/rss/feed.xml");
    private static final String NEWS = "<rss version=\"2.0\"><channel><title>校园要闻与通知公告</title><item><title>"
            + "学校召开新学期工作部署会议</title><link>/2026/1.htm</link></item></channel></rss>";

    @ParameterizedTest
    @CsvSource({"gb2312, GB18030", "GBK, GB18030", "gb18030, GB18030", "utf-8, UTF-8", "utf-16, UTF-16",
            "utf-16, UTF-16LE",
            "utf-16, UTF-16BE"})
    void isReadInTheEncodingItDeclares(String declared, String real) {
        Feed feed = read("<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + NEWS, Charset.forName(real));
        assertThat(feed.title()).isEqualTo("校园要闻与通知公告");
        assertThat(feed.remarks()).isEmpty();
        assertThat(feed.entries().getFirst().link()).isEqualTo(URI.create("https://news.example.edu.cn/2026/1.htm"));
    }

    @ParameterizedTest
    @CsvSource({"gb2312, UTF-8", "utf-8, GB18030", "iso-8859-1, UTF-8", "utf-16, UTF-8", "nonsense, GB18030"})
    void isReadThoughItDeclaresAnother(String declared, String real) {
        Feed feed = read("<?xml version=\"1.0\" encoding=\"" + declared + "\"?>" + NEWS, Charset.forName(real));
        assertThat(feed.title()).isEqualTo("校园要闻与通知公告");
        assertThat(feed.entries().getFirst().title()).isEqualTo("学校召开新学期工作部署会议");
    }

    @Test
    void theAnswerMaySayTheEncoding() {
        var reading = (Feed) new FeedReader().read(NEWS.getBytes(Charset.forName("GB18030")), "text/xml; charset=GBK",
                ADDRESS);
        assertThat(reading.title()).isEqualTo("校园要闻与通知公告");
        assertThat(reading.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<title>A & B</title>", "<title>A&nbsp;B</title>", "<title>A\u0001 B</title>",
            "<title>A &#x1F; B</title>", "<title>A B</title><br>", "<title>A B</title><dc:creator>x</dc:creator>",
            "<title>A <b>B</title>", "<title>A < B</title>",
            "<title>A B</title><enclosure url=https://a.example/x.mp3 />"})
    void slightFaultsAreRepairedAndMarked(String inside) {
        Feed feed = read("<rss version=\"2.0\"><channel><title>T</title><item>" + inside
                + "<link>https://a.example/1</link></item></channel></rss>", StandardCharsets.UTF_8);
        assertThat(feed.remarks()).containsExactly(Remark.REPAIRED);
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).startsWith("A").endsWith("B");
            assertThat(entry.link()).isEqualTo(URI.create("https://a.example/1"));
        });
    }

    @Test
    void whatBreaksOffIsReadAsFarAsItGoes() {
        Feed feed = read(NEWS.substring(0, NEWS.indexOf("</link>")), StandardCharsets.UTF_8);
        assertThat(feed.repaired()).isTrue();
        assertThat(feed.entries()).singleElement().satisfies(
                entry -> assertThat(entry.title()).isEqualTo("学校召开新学期工作部署会议"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss>", "<rss version=\"3.1\">"})
    void aVersionThatNobodyKnowsIsReadAsTheLast(String root) {
        Feed feed = read(root + NEWS.substring(NEWS.indexOf('>') + 1), StandardCharsets.UTF_8);
        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    void atomWithoutItsNamespaceIsAtom() {
        Feed feed = read("<feed><title>T</title><entry><title>A</title><id>1</id><link href='https://a.example/1'/>"
                + "<updated>2026-03-01T08:00:00+08:00</updated></entry></feed>", StandardCharsets.UTF_8);
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("A");
            assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        });
    }

    @Test
    void daysWithoutAZoneAreThoseOfThePlace() {
        Feed feed = read("<rss version=\"2.0\"><channel><item><title>A</title><pubDate>2026-03-01 08:30:00</pubDate>"
                + "</item></channel></rss>", StandardCharsets.UTF_8);
        assertThat(feed.entries().getFirst().published()).isEqualTo(Instant.parse("2026-03-01T00:30:00Z"));
    }

    @Test
    void markupDoesNotGetThrough() {
        Feed feed = read("<rss version=\"2.0\"><channel><item><title>A &lt;b&gt;B&lt;/b&gt;</title><description>"
                + "<![CDATA[<p>One&nbsp;<script>alert(1)</script>two</p>]]></description><link>javascript:alert(1)</link>"
                + "</item></channel></rss>", StandardCharsets.UTF_8);
        FeedEntry entry = feed.entries().getFirst();
        assertThat(entry.title()).isEqualTo("A B");
        assertThat(entry.summary()).isEqualTo("One two");
        assertThat(entry.link()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|FEED_EMPTY", "<!doctype html><html><body>x</body></html>|FEED_PAGE",
            "just words|FEED_NO_MARKUP", "<opml/>|FEED_UNKNOWN", "<rss version='2.0'/>|FEED_WITHOUT_CHANNEL",
            "{\"a\":1}|FEED_UNKNOWN", "{\"items\":[|FEED_ILL_FORMED", "<!-- x -->|FEED_EMPTY",
            "<rss a=\"|FEED_EMPTY"})
    void whatIsNoFeedIsRefusedForAReason(String text, Says reason) {
        assertThat(refusal(text)).isEqualTo(reason);
    }

    @Test
    void nothingOutsideIsRead() {
        assertThat(refusal(
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;"
                        + "</title></channel></rss>"))
                .isEqualTo(Says.FEED_ENTITIES);
        assertThat(
                refusal("<!DOCTYPE rss [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\">%x;]><rss version=\"2.0\"/>"))
                .isEqualTo(Says.FEED_ENTITIES);
        Feed netscape = read("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
                + "\"http://127.0.0.1:1/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>T</title></channel></rss>",
                StandardCharsets.UTF_8);
        assertThat(netscape.title()).isEqualTo("T");
    }

    @Test
    void ownEntitiesAreFollowedWithinBounds() {
        Feed feed = read(
                "<!DOCTYPE rss [<!ENTITY nbsp \"&#160;\">]><rss version=\"2.0\"><channel><title>A&nbsp;B</title>"
                        + "</channel></rss>",
                StandardCharsets.UTF_8);
        assertThat(feed.title()).isEqualTo("A B");
        var laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        assertThat(refusal(laughs + "]><rss version=\"2.0\"><channel><title>&a19;</title></channel></rss>"))
                .isEqualTo(Says.FEED_ENTITIES);
        assertThat(refusal("<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(19_000) + "\">]><rss><channel><title>"
                + "&a;".repeat(100) + "</title></channel></rss>")).isEqualTo(Says.FEED_ENTITIES);
    }

    @Test
    void sizeDepthAndNumberAreBounded() {
        assertThat(refusal("<rss version=\"2.0\"><channel>" + "<a>".repeat(1000) + "</channel></rss>")).isEqualTo(
                Says.FEED_TOO_DEEP);
        assertThat(refusal("{\"items\":" + "[".repeat(5000))).isEqualTo(Says.FEED_ILL_FORMED);
        assertThat(refusal("<rss>" + " ".repeat(9 << 20))).isEqualTo(Says.FEED_TOO_LARGE);
        Feed many = read("<rss version=\"2.0\"><channel>" + "<item><title>A</title></item>".repeat(1500)
                + "</channel></rss>", StandardCharsets.UTF_8);
        assertThat(many.entries()).hasSize(1000);
        assertThat(many.remarks()).containsExactly(Remark.CUT);
    }

    /** Whatever comes, an answer comes, and soon. */
    @Test
    void noiseTakesNoTime() {
        for (String noise : List.of("<", "<a", "</", "&", "<![CDATA[", "<!--", "<a b=\"", "<rss>", "<!DOCTYPE [", "]]>",
                "<script", "&lt;script")) {
            String text = "<rss version=\"2.0\"><channel><item><title>" + noise.repeat(200_000 / noise.length());
            assertThat(assertTimeout(Duration.ofSeconds(8), () -> new FeedReader().read(
                    text.getBytes(StandardCharsets.UTF_8), null, ADDRESS))).as(noise).isNotNull();
        }
    }

    private static Feed read(String text, Charset charset) {
        return (Feed) new FeedReader().read(text.getBytes(charset), "application/rss+xml", ADDRESS);
    }

    private static Says refusal(String text) {
        return ((Unreadable) new FeedReader().read(text.getBytes(StandardCharsets.UTF_8), null, ADDRESS)).reason();
    }
}
