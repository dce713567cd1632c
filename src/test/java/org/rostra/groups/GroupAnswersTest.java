package org.rostra.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.registry.Account;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Verdict;
import org.rostra.registry.Verdict.Hint;
import org.rostra.registry.Verdict.Kind;
import org.rostra.security.House;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The freshman's question in August: is this group ours? By its number or exact name, and never a list of groups. */
class GroupAnswersTest {
    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Account registered(String name, String platform, @Nullable String id) {
        return university.bean(RegisterGroup.class).enter(university.by("custodian"),
                new Registration(GroupKind.WORK, platform, name, id, university.unit("BIZ"),
                        university.id("custodian"), "全院", "通知", null, null, null));
    }

    private static Account confirmed(String name, String platform, @Nullable String id) {
        Account group = registered(name, platform, id);
        university.bean(ConfirmJoined.class).confirm(university.by("dean"), group.id(), 1);
        return group;
    }

    private static String next() {
        return "70012" + (1000 + ++number);
    }

    private static Verdict check(String asked) {
        return university.bean(PublicAccounts.class).check(university.anonymous(), asked);
    }

    private static String page(String asked) {
        return house.browser().get("/check?lang=zh&q=" + encoded(asked)).body();
    }

    private static JsonNode json(String asked) {
        return JsonMapper.builder().build().readTree(house.browser().get("/api/v1/verify?q=" + encoded(asked)).body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void set(UUID group, String what) {
        house.sql().sql("update registry.account set " + what + " where id = :id").param("id", group).update();
    }

    /** As a phone's Chinese keyboard writes digits. */
    @Test
    void isFoundByItsNumberInDigitsOfFullWidth() {
        String id = next();
        confirmed("商学院宽字群", "qq-group", id);
        StringBuilder wide = new StringBuilder();
        id.chars().forEach(digit -> wide.append((char) (digit - '0' + '\uff10')));
        assertThat(check(wide.toString()).kind()).isEqualTo(Kind.GENUINE);
    }

    @Test
    void isGenuineOnlyAfterTheSupervisorConfirmed() {
        String id = next();
        Account group = registered("商学院通知群", "qq-group", id);

        for (String asked : new String[]{id, "商学院通知群"}) {
            Verdict waiting = check(asked);
            assertThat(waiting.kind()).isEqualTo(Kind.PENDING);
            assertThat(waiting.account()).isEmpty();
            assertThat(waiting.others()).isEmpty();
            assertThat(page(asked)).contains("监管员还没有确认在群内").doesNotContain("备案手续没有办完", "单位BIZ");
        }
        university.bean(ConfirmJoined.class).confirm(university.by("dean"), group.id(), 1);

        assertThat(check(id).kind()).isEqualTo(Kind.GENUINE);
        assertThat(check("商学院通知群").kind()).isEqualTo(Kind.GENUINE);
    }

    @Test
    void byItsNumberItIsAnsweredInFull() {
        String id = next();
        confirmed("商学院全号群", "qq-group", id);

        Verdict verdict = check(id);
        assertThat(verdict.hint()).isEmpty();
        assertThat(verdict.colour()).isEqualTo("green");
        assertThat(verdict.account().orElseThrow().canonicalId()).isEqualTo(id);
        assertThat(page(id)).contains("真实：是本校登记的群", id, "单位BIZ", "请把平台上显示的群号")
                .doesNotContain("群名不能证明真假", "是本校已备案的账号");
    }

    @Test
    void byItsNameItProvesNothing() {
        String id = next();
        confirmed("商学院同名群", "qq-group", id);

        Verdict verdict = check("商学院同名群");
        assertThat(verdict.hint()).contains(Hint.GROUP_BY_NAME);
        assertThat(verdict.colour()).isEqualTo("amber");
        assertThat(page("商学院同名群")).contains("还要核对群号", "群名不能证明真假", "****" + id.substring(id.length() - 4))
                .doesNotContain(id, "真实：是本校");
        assertThat(check("商学院同名群").account().orElseThrow().canonicalId()).isNotEqualTo(id);
    }

    @Test
    void anotherNumberUnderARealNameIsNotOurs() {
        confirmed("商学院迎新群", "qq-group", next());

        Verdict verdict = check("799999999");
        assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(verdict.account()).isEmpty();
        assertThat(check("商学院迎新群 799999999").kind()).isNotEqualTo(Kind.GENUINE);
        assertThat(check("商学院迎新").kind()).isNotEqualTo(Kind.GENUINE);
    }

    @Test
    void whereThereIsNoNumberTheUnitIsToBeAsked() {
        confirmed("商学院微信群", "wechat-group", null);

        assertThat(check("商学院微信群").hint()).contains(Hint.GROUP_BY_NAME);
        assertThat(page("商学院微信群")).contains("请向该单位核实", "单位BIZ").doesNotContain("****");
    }

    @Test
    void aFilingNumberDoesNotOpenTheNumberOfTheGroup() {
        String id = next();
        set(confirmed("商学院备案群", "qq-group", id).id(), "filing_number = 'G-2026-7', filed_on = '2026-03-01'");

        Verdict verdict = check("G-2026-7");
        assertThat(verdict.kind()).isEqualTo(Kind.GENUINE);
        assertThat(verdict.hint()).isEmpty();
        assertThat(page("G-2026-7")).contains("G-2026-7").doesNotContain(id);
    }

    @Test
    void whatEndedIsSaidToHaveEnded() {
        String id = next();
        set(confirmed("商学院散群", "qq-group", id).id(), "state = 'CLOSED', closed_on = '2026-03-01'");
        assertThat(check(id).kind()).isEqualTo(Kind.CLOSED);
        assertThat(page(id)).contains("已解散：不再是本校登记的群").doesNotContain("曾经备案");
        set(confirmed("商学院停用群", "qq-group", next()).id(), "state = 'SUSPENDED'");
        assertThat(check("商学院停用群").kind()).isEqualTo(Kind.SUSPENDED);
        assertThat(page("商学院停用群")).contains("已暂停使用");

        String never = next();
        set(registered("商学院假群", "qq-group", never).id(), "state = 'CLOSED', closed_on = '2026-03-01'");
        assertThat(check(never).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(check("商学院假群").kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void programsAreToldNoMore() {
        String id = next();
        Account group = confirmed("商学院接口群", "qq-group", id);
        set(group.id(), "link = 'https://qm.qq.com/cgi-bin/qm/qr?group_code=" + id + "'");

        JsonNode byName = json("商学院接口群");
        assertThat(byName.get("verdict").asString()).isEqualTo("genuine");
        assertThat(byName.get("hint").asString()).isEqualTo("group-by-name");
        assertThat(byName.get("group").asBoolean()).isTrue();
        assertThat(byName.get("account").get("group").asBoolean()).isTrue();
        assertThat(byName.toString()).doesNotContain(id, group.id().toString());
        JsonNode byNumber = json(id).get("account");
        assertThat(byNumber.get("platformId").asString()).isEqualTo(id);
        assertThat(byNumber.get("link").isNull()).isTrue();
        assertThat(byNumber.get("tier").isNull()).isTrue();
        registered("商学院未定群", "qq-group", next());
        JsonNode waiting = json("商学院未定群");
        assertThat(waiting.get("group").asBoolean()).isTrue();
        assertThat(waiting.get("account").isNull()).isTrue();
    }

    @Test
    void groupsAreNeverListed() {
        Account group = confirmed("單位BIZ的羣", "qq-group", next());

        assertThat(check("单位BIZ的群").others()).isEmpty();
        assertThat(check("单位BIZ的群").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(house.browser().get("/directory").body()).doesNotContain("BIZ的");
        assertThat(house.browser().get("/directory?platform=qq-group").body()).doesNotContain("BIZ的");
        assertThat(house.browser().get("/directory/" + group.id()).statusCode()).isEqualTo(404);
        assertThat(house.browser().get("/api/v1/accounts").body()).doesNotContain("BIZ的", group.id().toString());
        assertThat(house.browser().get("/api/v1/accounts?platform=qq-group").body()).doesNotContain("BIZ的");
    }
}
