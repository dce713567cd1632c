package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** What holds for every text that people, or attackers, may send. */
class AnyTextTest {
    private static final NameScope NANJING = NameScope.of(
            new NameForms("南京大学", List.of("南大"), List.of("NJU"), List.of(), List.of("匡亚明学院"), List.of("天文系")));

    @Property(tries = 2000)
    void judgesAnyText(@ForAll String any) {
        ScopeFinding finding = NANJING.judge(any);
        finding.carried().ifPresent(c -> assertThat(c.end()).isBetween(c.start() + 1, any.length()));
    }

    @Property(tries = 500)
    void findsANameInAnyCompany(@ForAll @StringLength(max = 20) String before) {
        assertThat(NANJING.judge(before + " 南京大学").verdict()).isEqualTo(ScopeVerdict.OWN);
    }

    @Property
    void readsAnyAddress(@ForAll String any) {
        PlatformLinksTest.LINKS.canonical("https://weibo.com/" + any)
                .ifPresent(link -> assertThat(link.platform()).isEqualTo("weibo"));
        assertThat(PlatformLinksTest.LINKS.canonical("website", any)).isNotNull();
    }

    @Property
    void takesNoHostThatOnlyBeginsLikeAPlatform(@ForAll @StringLength(min = 1, max = 30) String any) {
        PlatformLinksTest.LINKS.canonical("https://weibo.com" + any + ".evil.cn/u/2100473654")
                .ifPresent(link -> assertThat(any).startsWith("/"));
    }
}
