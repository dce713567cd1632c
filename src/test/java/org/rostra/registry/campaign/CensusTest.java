package org.rostra.registry.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.directory.Unit;
import org.rostra.policy.Refused;
import org.rostra.registry.lead.Lead;
import org.rostra.registry.lead.LeadOutcome;
import org.rostra.registry.lead.Leads;
import org.rostra.security.House;
import org.rostra.sheets.SheetWriter;
import org.rostra.sheets.UnreadableSheet;

/** A list of accounts that were looked at: previewed, taken over whole, and never more than a hint. */
class CensusTest {
    private static final String TSV = """
            url\tpage_name\tis_live\terror
            https://www.facebook.com/100000000001\t\tFalse\tpage is not available
            https://www.facebook.com/100000000002\t湖南财院二\tTrue\t
            https://facebook.com/100000000003\t湖南财院三\t\t
            https://www.facebook.com/200000000001\t湖南财院新号\tTrue\t
            https://www.facebook.com/200000000002\t\tTrue\t
            https://www.facebook.com/200000000003\t湖南财院旧号\tFalse\tgone
            https://www.facebook.com/200000000004\tUSS CHAFEE (DDG 90)\tTrue\t
            http://m.facebook.com/100000000001?ref=x\t再一次\tTrue\t
            not a link\t无\tTrue\t
            https://www.facebook.com/200000000005\t湖南财院五\tperhaps\t
            """;

    private static House house;
    private static University university;
    private static UUID first;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        first = running("100000000001");
        running("100000000002");
        running("100000000003");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void isPreviewedTakenOverAndAHint() throws IOException {
        UUID campaign = campaign();
        upload(campaign, "census.tsv", TSV);
        Census waiting = latest(campaign);
        assertThat(waiting.waiting()).isTrue();
        assertThat(waiting.counts()).isEqualTo(Map.of(FindingVerdict.DEAD, 1, FindingVerdict.ALIVE, 1,
                FindingVerdict.UNSAID, 1, FindingVerdict.LEAD, 2, FindingVerdict.GONE, 1, FindingVerdict.FOREIGN, 1,
                FindingVerdict.TWICE, 1, FindingVerdict.BAD_LINK, 1, FindingVerdict.BAD_LIVE, 1));
        assertThat(hints(campaign)).as("a preview is no hint").isEmpty();
        assertThat(waitingLeads()).isEmpty();
        assertThat(censuses().refused(waiting)).extracting(Finding::number, Finding::twin)
                .containsExactly(org.assertj.core.api.Assertions.tuple(9, 2),
                        org.assertj.core.api.Assertions.tuple(10, null),
                        org.assertj.core.api.Assertions.tuple(11, null));
        var file = new ByteArrayOutputStream();
        university.bean(RefusedFindings.class).xlsx(waiting,
                org.rostra.web.Bundles.load().in(java.util.Locale.SIMPLIFIED_CHINESE), file);
        assertThat(file.size()).isPositive();
        censuses().confirm(university.by("clerk"), campaign);
        assertThat(hints(campaign)).isEqualTo(Map.of(first,
                new DeadLink("page is not available", LocalDate.parse("2026-03-02"))));
        assertThat(state(first)).as("nothing happens to the account").isEqualTo("RUNNING");
        assertThat(waitingLeads()).extracting(Lead::name, Lead::canonicalId).containsExactlyInAnyOrder(
                org.assertj.core.api.Assertions.tuple("湖南财院新号", "200000000001"),
                org.assertj.core.api.Assertions.tuple("", "200000000002"));
        settledLater();
        refused(() -> censuses().confirm(university.by("clerk"), campaign), "NOT_WAITING");
    }

    /** What is found again is no second lead, and settling it takes it from the list. */
    private static void settledLater() throws IOException {
        UUID again = campaign();
        upload(again, "census.tsv", TSV);
        censuses().confirm(university.by("clerk"), again);
        assertThat(waitingLeads()).hasSize(2);
        Lead waiting = waitingLeads().getFirst();
        Lead settled = university.bean(Leads.class).settle(university.by("clerk"), "湖南财院新号",
                "https://www.facebook.com/" + waiting.canonicalId(),
                new Leads.Settled(LeadOutcome.IMITATION, null, null, ""));
        assertThat(settled.id()).isEqualTo(waiting.id());
        assertThat(waitingLeads()).hasSize(1);
        refused(() -> university.bean(Leads.class).settle(university.by("clerk"), "湖南财院新号", "",
                new Leads.Settled(LeadOutcome.FOUND, null, null, "")), "OUTCOME_MISSING");
    }

    @Test
    void whatWasFiledMeanwhileIsNoLead() throws IOException {
        UUID campaign = campaign();
        upload(campaign, "census.csv", "链接,是否可访问\nhttps://www.facebook.com/300000000001,否\n");
        assertThat(latest(campaign).count(FindingVerdict.GONE)).isEqualTo(1);
        UUID account = running("300000000001");
        assertThat(censuses().confirm(university.by("clerk"), campaign).counts())
                .isEqualTo(Map.of(FindingVerdict.DEAD, 1));
        assertThat(hints(campaign)).containsOnlyKeys(account);
    }

    @Test
    void columnsAreKnownByWhatStandsInThem() throws IOException {
        UUID campaign = campaign();
        upload(campaign, "list.csv",
                "甲,乙\nhttps://www.facebook.com/100000000001,404\nhttps://fb.com/100000000002,200\n");
        assertThat(latest(campaign).counts()).isEqualTo(Map.of(FindingVerdict.DEAD, 1, FindingVerdict.ALIVE, 1));
        var xlsx = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.xlsx(xlsx, "x", List.of("网址", "名称", "状态"))) {
            sheet.row(List.of("https://www.facebook.com/100000000001", "", true));
        }
        upload(campaign, "list.xlsx", xlsx.toByteArray());
        assertThat(latest(campaign).counts()).as("gives way to the later one")
                .isEqualTo(Map.of(FindingVerdict.ALIVE, 1));
        assertThat(censuses().list(campaign)).hasSize(1);
        censuses().drop(university.by("clerk"), campaign);
        assertThat(censuses().list(campaign)).isEmpty();
    }

    @Test
    void whatCannotBeReadChangesNothing() {
        UUID campaign = campaign();
        refused(() -> upload(campaign, "list.csv", "name,phone\na,b\nc,d\n"), "NO_LINKS");
        refused(() -> upload(campaign, "list.csv", "url,is_live\n"), "NO_LINKS");
        assertThatThrownBy(() -> upload(campaign, "list.exe", "url\nx\n")).isInstanceOf(UnreadableSheet.class);
        assertThat(censuses().list(campaign)).isEmpty();
        refused(() -> censuses().drop(university.by("clerk"), campaign), "NOT_WAITING");
        assertThatThrownBy(() -> censuses().confirm(university.by("dean"), campaign)).isInstanceOf(Forbidden.class);
        university.bean(Campaigns.class).end(university.by("clerk"), campaign);
        refused(() -> upload(campaign, "census.tsv", TSV), "ENDED");
    }

    private static UUID running(String id) {
        UUID account = university.draft("custodian", "BIZ", "湖南财院" + id, "wechat-official");
        house.sql().sql("""
                update registry.account set state = 'RUNNING', platform = 'facebook', canonical_id = :canonical
                where id = :id
                """).param("id", account).param("canonical", id).update();
        return account;
    }

    private static UUID campaign() {
        return university.bean(LaunchCampaign.class).launch(university.by("clerk"), new Draft("census", "普查", "请核对",
                new Scope.Kinds(Set.of(Unit.Kind.COLLEGE)), List.of(), List.of(), LocalDate.parse("2026-03-16"))).id();
    }

    private static void upload(UUID campaign, String name, String text) throws IOException {
        upload(campaign, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void upload(UUID campaign, String name, byte[] content) throws IOException {
        Path file = Files.createTempFile("census", ".upload");
        try {
            Files.write(file, content);
            censuses().upload(university.by("clerk"), campaign, file, name);
        } finally {
            Files.delete(file);
        }
    }

    private static Census latest(UUID campaign) {
        return censuses().list(campaign).getFirst();
    }

    private static Map<UUID, DeadLink> hints(UUID campaign) {
        Replies replies = university.bean(Replies.class);
        Asked asked = replies.listFor(university.by("dean")).stream()
                .filter(one -> one.campaign().id().equals(campaign)).findFirst().orElseThrow();
        Map<UUID, DeadLink> hints = new java.util.HashMap<>();
        replies.page(asked, null).lines().forEach(
                line -> Optional.ofNullable(line.hint()).ifPresent(hint -> hints.put(line.account().id(), hint)));
        return hints;
    }

    private static List<Lead> waitingLeads() {
        return university.bean(Leads.class).waiting(null);
    }

    private static String state(UUID account) {
        return house.sql().sql("select state from registry.account where id = :id").param("id", account)
                .query(String.class).single();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    private static Censuses censuses() {
        return university.bean(Censuses.class);
    }
}
