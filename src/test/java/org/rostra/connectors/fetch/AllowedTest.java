package org.rostra.connectors.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry of the list covers. */
class AllowedTest {
    @ParameterizedTest
    @CsvSource({"https://news.example.edu.cn/a, true", "https://NEWS.example.edu.cn./a, true",
            "https://news.example.edu.cn:443/, true", "https://news.example.edu.cn:8443/, false",
            "http://news.example.edu.cn/, false", "https://x.news.example.edu.cn/, false",
            "https://news.example.edu.cn.evil.example/, false", "https://evil.example/?news.example.edu.cn, false",
            "ftp://news.example.edu.cn/, false", "https://news.example.edu.cn@evil.example/, false"})
    void aHostIsOneHost(String address, boolean covered) {
        assertThat(Allowed.host("News.Example.edu.cn").covers(URI.create(address))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"https://a.example:8443/news, true", "https://a.example:8443/news/1, true",
            "https://a.example:8443/newsletter, false", "https://a.example:8443/news/../admin, false",
            "https://a.example:8443/news/%2e%2e/admin, false", "https://a.example:8443/news/..%2fadmin, false",
            "https://a.example/news, false", "http://a.example:8443/news, true"})
    void portAndPathAreAsListed(String address, boolean covered) {
        assertThat(new Allowed("a.example", 8443, "/news", true).covers(URI.create(address))).isEqualTo(covered);
    }
}
