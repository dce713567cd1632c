package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostra.policy.BodyKind;

/** 认证公函: for accounts that may ask for certification, in Chinese whatever the page speaks. */
class LetterTest {
    private static RunningRegister world;

    @BeforeAll
    static void start() throws Exception {
        world = new RunningRegister();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void namesAccountUnitPlatformCustodianAndInstitution() {
        Account account = world.account(AccountState.RUNNING, "湖财会计", "wechat-official", "gh_abcdef123456",
                world.accounting, BodyKind.COLLEGE, 2);
        world.custody(account, world.custodian);
        var head = world.browser(world.collegeHead);
        for (String language : new String[]{"zh", "en"}) {
            String page = head.get("/accounts/" + account.id() + "/letter?lang=" + language).body();
            String letter = page.substring(page.indexOf("<article class=\"letter\""), page.indexOf("</article>"));
            assertThat(letter).contains("关于微信公众号账号“湖财会计”申请平台认证的函", "会计学院", "湖南财政经济学院", "吴管",
                    "gh_abcdef123456", String.valueOf(account.filingNumber()), "（盖章）").doesNotContain("⟦", "{");
            assertThat(page).contains(language.equals("zh") ? "占用平台给学校的名额" : "use up its quota");
        }
        assertThat(world.browser(world.member).get("/accounts/" + account.id() + "/letter").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(AccountState.class)
    void isOnlyForAccountsThatMayBeCertified(AccountState state) {
        Account account = world.account(state, "状态" + state, "weibo", "letter" + state, world.accounting,
                BodyKind.COLLEGE, 2);
        boolean may = EnumSet.of(AccountState.RUNNING, AccountState.APPROVED_TO_OPEN).contains(state);
        var page = world.browser(world.collegeHead).get("/accounts/" + account.id() + "/letter");
        assertThat(page.statusCode()).isEqualTo(may ? 200 : 404);
        assertThat(page.body()).doesNotContain("⟦");
    }
}
