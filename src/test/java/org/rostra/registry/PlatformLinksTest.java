package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformLinksTest {
    static final PlatformLinks LINKS = PlatformLinks.of(PlatformPack.read(Objects.requireNonNull(
            PlatformLinksTest.class.getResourceAsStream("/regulation/platforms.yaml"))));

    @Test
    void knowsTheLinksOfRealRegisters() {
        int right = 0;
        var rows = Labelled.rows("links.tsv");
        for (String[] row : rows) {
            right += LINKS.canonical(row[1]).filter(link -> link.platform().equals(row[0]))
                    .filter(link -> link.id().toLowerCase(Locale.ROOT).endsWith(row[2].toLowerCase(Locale.ROOT)))
                    .isPresent() ? 1 : 0;
        }
        assertThat(rows.size()).isGreaterThan(1000);
        assertThat(right).as("one row names the wrong platform, two the wrong account").isEqualTo(rows.size() - 3);
    }

    @Test
    void knowsWeiboHandlesAndWechatIds() {
        Labelled.rows("weibo.tsv").forEach(row -> {
            var byId = LINKS.canonical("weibo", row[0]);
            assertThat(byId).isPresent();
            assertThat(LINKS.canonical("http://weibo.com/" + row[0] + "?is_hot=1")).isEqualTo(byId);
        });
        Labelled.rows("wechat.tsv").forEach(row -> assertThat(
                LINKS.canonical(
                        "https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=" + row[1] + "#wechat_redirect"))
                .isEqualTo(LINKS.canonical(row[1])).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"weibo, 2100473654, https://weibo.com/u/2100473654",
            "weibo, 2100473654, http://www.weibo.com/2100473654/profile?s=6cm7D0",
            "weibo, 2100473654, m.weibo.cn/u/2100473654",
            "weibo, 2100473654, https://weibo.com/p/1005052100473654/home",
            "weibo, sufe, HTTPS://WEIBO.COM/SUFE/", "weibo, sufe, //weibo.com:443/sufe#top",
            "weibo, n/清华大学, https://weibo.com/n/%E6%B8%85%E5%8D%8E%E5%A4%A7%E5%AD%A6",
            "wechat-official, biz/MzkwMDIzNTgxMg==, https://mp.weixin.qq.com/s?__biz=MzkwMDIzNTgxMg%3D%3D&mid=1&idx=1&sn=abc",
            "bilibili, 330683960, https://m.bilibili.com/space/330683960",
            "x, sustechsz, https://mobile.twitter.com/SUSTechsz?lang=zh",
            "x, usnistgov, http://twitter.com/#!/usnistgov",
            "youtube, channel/UCSwf8bGblNsD288wY0w4Rzw, youtube.com/channel/UCSwf8bGblNsD288wY0w4Rzw/videos",
            "facebook, 123456789012, https://www.facebook.com/pages/Some-Page/123456789012?ref=ts",
            "facebook, nasa, https://zh-cn.facebook.com/NASA/about/?ref=page_internal",
            "zhihu, org/qing-hua, https://www.zhihu.com/org/Qing-Hua/posts",
            "netease-music, 123456, https://music.163.com/#/user/home?id=123456",
            "tieba, 清华大学, http://tieba.baidu.com/f?kw=%E6%B8%85%E5%8D%8E%E5%A4%A7%E5%AD%A6&ie=utf-8"})
    void writesEveryAddressOfAnAccountInOneWay(String platform, String id, String link) {
        var found = LINKS.canonical(link);
        assertThat(found).get().extracting(CanonicalLink::platform, CanonicalLink::id).containsExactly(platform, id);
        found.flatMap(CanonicalLink::url).ifPresent(url -> assertThat(LINKS.canonical(url)).isEqualTo(found));
        assertThat(LINKS.canonical(platform, link)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://weibo.com.evil.cn/u/2100473654", "https://evil.cn/weibo.com/u/2100473654",
            "https://weibo.com@evil.cn/u/2100473654",
            "https://evil.cn\\@weibo.com/u/2100473654", "https://weibo.com:8080/u/2100473654",
            "javascript:location='https://weibo.com/u/2100473654'",
            "data:text/html,weibo.com/u/2100473654", "ftp://weibo.com/u/2100473654", "https://wеibo.com/u/2100473654",
            "https://weibo.com%2eevil.cn/u/1",
            "https://xweibo.com/u/2100473654", "https://weibo.com/u/21004\u200b73654", "https://weibo.com/../evil",
            "https://twitter.com/search?q=nju",
            "https://mp.weixin.qq.com/s?__biz=MzkwMDIzNTgxMg==&__biz=MzI2ODA5NTg4Nw==",
            "https://www.facebook.com/sharer/sharer.php?u=x",
            "https://www.instagram.com/p/abc", "https://weibo.com/u/2100473654/%zz", "https://weibo.com", "", "weibo",
            "https://weibo.cn.com/u/2100473654"})
    void takesNothingElseForAnAccount(String link) {
        assertThat(LINKS.canonical(link)).isEmpty();
        assertThat(LINKS.canonical("weibo", link)).satisfiesAnyOf(found -> assertThat(found).isEmpty(),
                found -> assertThat(link).isEqualTo("weibo"));
    }

    @Test
    void takesAnyAddressOnlyForPlatformsThatAreAddresses() {
        assertThat(LINKS.canonical("https://bbs.pku.edu.cn/")).isEmpty();
        assertThat(LINKS.canonical("forum", "https://bbs.pku.edu.cn/")).get().extracting(CanonicalLink::id)
                .isEqualTo("bbs.pku.edu.cn");
        assertThat(LINKS.canonical("website", "http://www.清华大学.cn")).get().extracting(CanonicalLink::id)
                .isEqualTo("xn--xkry9kk1bz66a.cn");
        assertThat(LINKS.canonical("website", "https://weibo.com/u/2100473654")).isEmpty();
        assertThat(LINKS.canonical("website", "javascript:alert(1)")).isEmpty();
    }

    @Test
    void knowsIdsOfTheNamedPlatform() {
        assertThat(LINKS.canonical("gh_7cd0accb5726")).get().extracting(CanonicalLink::platform)
                .isEqualTo("wechat-official");
        assertThat(LINKS.canonical("weibo", "gh_7cd0accb5726")).isEmpty();
        assertThat(LINKS.canonical("wechat-official", "SUSTech_Youth")).get().extracting(CanonicalLink::id)
                .isEqualTo("sustech_youth");
        assertThat(LINKS.canonical("SUSTech_Youth")).isEmpty();
        assertThat(LINKS.canonical("no-such", "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"platforms: 1 | platforms: must be a list",
            "platforms: [{id: a, kind: account, names: {zh: a}, links: [{pattern: '('}]}] | platforms[0].links[0].pattern",
            "platforms: [{id: a, kind: account, names: {zh: a}, links: [{pattern: 'a'}]}] | no group named id",
            "platforms: [{id: a, kind: account, names: {zh: a}, examples: [b]}] | not accepted: b",
            "platforms: [{id: a, kind: account, names: {}},{id: a, kind: account, names: {}}] | given twice"})
    void refusesAWrongPack(String yaml, String what) {
        var in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PlatformPack.read(in)).hasMessageContaining(what);
    }
}
