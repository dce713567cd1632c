package org.rostra.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rostra.connectors.Says;

/** Feeds of the test suites of others: each is read, or refused for a reason that fits. */
class KnownFeedsTest {
    private static final Path FEEDS = Path.of("src/test/resources/org/rostra/connectors/feeds");

    @Test
    void allAreReadOrRefusedForAReason() throws IOException {
        Set<String> refused = new TreeSet<>();
        try (var files = Files.list(FEEDS)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                switch (read(name)) {
                    case Unreadable(Says reason, List<Object> _) -> refused.add(name + ' ' + reason);
                    case Feed feed -> assertThat(feed.entries()).as(name).allMatch(FeedEntry::says);
                }
            }
        }
        assertThat(refused).containsExactly("feedparser_encoding_big5.xml FEED_WITHOUT_CHANNEL",
                "feedparser_encoding_u16.xml FEED_WITHOUT_CHANNEL",
                "feedparser_encoding_utf-16le-bom.xml FEED_WITHOUT_CHANNEL",
                "feedparser_encoding_utf-8-bom.xml FEED_WITHOUT_CHANNEL",
                "feedparser_illformed_aaa_illformed.xml FEED_WITHOUT_CHANNEL",
                "feedparser_illformed_rss_empty_document.xml FEED_EMPTY", "gofeed_empty_feed.xml FEED_EMPTY",
                "gofeed_unknown_feed.xml FEED_UNKNOWN", "podcast_minimal.xml FEED_UNKNOWN");
    }

    @Test
    void everyVersionGivesItsEntries() throws IOException {
        for (String version : List.of("rss_0.9", "rss_0.91U", "rss_0.92", "rss_0.94", "rss_1.0", "rss_1.0_DC_Sy",
                "rss_2.0", "atom_0.3", "atom_1.0", "atom_1.0_bray", "fyyd_rss", "psc_rss", "os_sample1",
                "xml_slashdot", "xml_sunnyvale", "itunes_no-http-uris",
                "org_rometools_feed_module_mediarss_issue-15")) {
            Feed feed = feed("rome_" + version + ".xml");
            assertThat(feed.entries()).as(version).isNotEmpty();
            assertThat(feed.title()).as(version).isNotEmpty();
            assertThat(feed.remarks()).as(version).isEmpty();
        }
    }

    @Test
    void whatAnEntrySaysComesAsPlainText() throws IOException {
        FeedEntry first = feed("rome_rss_2.0.xml").entries().getFirst();
        assertThat(first.title()).isEqualTo("rss_2.0.channel.item[0].title");
        assertThat(first.published()).isNotNull();
        assertThat(first.summary()).isEqualTo("rss_2.0.channel.item[0].description");
        assertThat(first.enclosure()).isNotNull();
        Feed youTube = feed("rome_data_YouTube-MostPopular.rss");
        assertThat(youTube.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.link()).hasHost("www.youtube.com");
            assertThat(entry.published()).isNotNull();
            assertThat(entry.summary()).doesNotContainPattern("<[a-z]");
        });
        assertThat(feed("feedparser_encoding_double-encoded-html.xml").entries()).hasSize(1);
    }

    @Test
    void relativeLinksAreUnderstood() throws IOException {
        Feed bray = feed("rome_atom_1.0_bray.xml");
        assertThat(bray.link()).isEqualTo(URI.create("http://www.example.com/blog/"));
        assertThat(bray.entries()).allSatisfy(entry -> assertThat(entry.link()).hasHost("www.example.com"));
    }

    @Test
    void jsonIsAFeedToo() throws IOException {
        Feed feed = feed("gofeed_json11_feed.json");
        assertThat(feed.title()).isEqualTo("title");
        assertThat(feed.link()).isEqualTo(URI.create("https://sample-json-feed.com"));
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("title");
            assertThat(entry.link()).isNotNull();
            assertThat(entry.published()).isNotNull();
            assertThat(entry.enclosure()).isNotNull();
        });
    }

    @Test
    void whatHadToBeRepairedOrGuessedIsMarked() throws IOException {
        assertThat(feed("feedparser_encoding_bozo_linenoise.xml").repaired()).isFalse();
        assertThat(feed("feedparser_encoding_bozo_linenoise.xml").remarks()).isNotEmpty();
        assertThat(feed("feedparser_illformed_rss_incomplete_cdata.xml").repaired()).isTrue();
        assertThat(feed("feedparser_encoding_bozo_invalid-bytes-with-bom.xml").remarks())
                .containsExactlyInAnyOrder(Remark.REPAIRED, Remark.CHARACTERS_LOST);
        Feed big5 = feed("feedparser_illformed_chardet_big5.xml");
        assertThat(big5.remarks()).contains(Remark.ENCODING_GUESSED);
        assertThat(big5.title()).startsWith("我希望").contains("成中文");
    }

    private static Feed feed(String name) throws IOException {
        return (Feed) read(name);
    }

    private static Reading read(String name) throws IOException {
        return new FeedReader().read(Files.readAllBytes(FEEDS.resolve(name)), null,
                URI.create("https://news.example.edu.cn/feed.xml"));
    }
}
