package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.access.Forbidden;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.ledger.Value;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Regulation;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Frames;

/** An export is the list, column by column and line by line, and is written down. */
class ExportTest {
    private static final int COLLEGE = 1203;
    private static RunningRegister world;

    @BeforeAll
    static void start() throws Exception {
        world = new RunningRegister();
        for (int i = 0; i < COLLEGE; i++) {
            Account account = world.account(AccountState.RUNNING, "学院号%04d".formatted(i), "weibo", "c" + i,
                    world.accounting, BodyKind.COLLEGE, 2);
            if (i % 2 == 0) {
                world.custody(account, world.custodian);
            }
        }
        world.account(AccountState.RUNNING, "=宣传号", "douyin", "x1", world.publicity, BodyKind.DEPARTMENT, 2);
        world.sql.sql("update registry.account set extra = '{\"粉丝数\": \"1200\"}' where platform = 'douyin'").update();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static List<String> csv(Act act, AccountFilter filter, List<Column> columns) throws Exception {
        var words = new AccountWords(world.get(Frames.class).texts(Locale.SIMPLIFIED_CHINESE),
                world.get(PlatformLinks.class), world.get(Regulation.class));
        var out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.csv(out, columns.stream().map(one -> one.label(words.t())).toList())) {
            world.get(ExportAccounts.class).write(act,
                    new AccountQuery(filter, AccountQuery.Order.NAME, null, false), columns, words, sheet,
                    java.util.Optional.empty());
        }
        return out.toString(StandardCharsets.UTF_8).substring(1).lines().toList();
    }

    @Test
    void writesTheColumnsChosenInTheirOrder() throws Exception {
        List<Column> columns = List.of(AccountColumn.TIER, AccountColumn.NAME, new ExtraColumn("粉丝数"),
                AccountColumn.SUPERVISOR, AccountColumn.CUSTODIANS, AccountColumn.FILED, AccountColumn.STATE);
        Act act = world.by(world.publicityHead);
        List<String> lines = csv(act, AccountFilter.of(Map.of("platform", "douyin")::get), columns);
        assertThat(lines).containsExactly("级别,账号名称,粉丝数,监管员,管理员,备案日期,状态",
                "二级,'=宣传号,1200,周宣,空缺,2026-03-04,运行中");
        var event = world.get(Ledger.class).historyOf(new Subject("export", act.operation())).getFirst();
        assertThat(event.inputs()).containsEntry("rows", new Value.Number(1))
                .containsEntry("platform", new Value.Text("douyin"));
    }

    @Test
    void givesAPersonWhatHisListShows() throws Exception {
        List<String> lines = csv(world.by(world.collegeHead), AccountFilter.ALL,
                List.of(AccountColumn.NAME, AccountColumn.CUSTODIANS, AccountColumn.SUPERVISOR, AccountColumn.UNIT,
                        AccountColumn.PARENT_UNIT));
        assertThat(lines).hasSize(COLLEGE + 1);
        for (int i = 0; i < COLLEGE; i++) {
            assertThat(lines.get(i + 1)).isEqualTo("学院号%04d,%s,郑会,会计学院,湖南财政经济学院".formatted(i,
                    i % 2 == 0 ? "吴管" : "空缺"));
        }
    }

    @Test
    void isRefusedToWhoHoldsNoOffice() {
        assertThatThrownBy(() -> csv(world.by(world.custodian), AccountFilter.ALL, Layouts.USUAL))
                .isInstanceOf(Forbidden.class);
        assertThat(world.browser(world.custodian).post("/accounts/export", "format=csv").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsEachPersonsColumns() {
        Layouts layouts = world.get(Layouts.class);
        Act act = world.by(world.publicityHead);
        assertThat(layouts.of(act, false)).isEqualTo(Layouts.USUAL);
        layouts.choose(act, false, List.of(AccountColumn.REMARK, new ExtraColumn("粉丝数"), AccountColumn.REMARK));
        assertThat(layouts.of(world.by(world.publicityHead), false)).containsExactly(AccountColumn.NAME,
                AccountColumn.REMARK, new ExtraColumn("粉丝数"));
        assertThat(layouts.of(world.by(world.member), false)).isEqualTo(Layouts.USUAL);
        layouts.choose(act, false, List.of());
        assertThat(layouts.of(act, false)).isEqualTo(Layouts.USUAL);
        assertThat(layouts.all()).contains(new ExtraColumn("粉丝数")).containsAll(List.of(AccountColumn.values()));
    }

    @Test
    void sendsTheFileUnderTheInstitutionsNameAndTheDay() {
        var browser = world.browser(world.collegeHead);
        var columns = browser.post("/accounts/columns",
                "column=state&place:state=2&column=name&place:name=1&column=extra:nothing");
        assertThat(columns.statusCode()).isEqualTo(303);
        var csv = browser.post("/accounts/export", "format=csv&q=%E5%AD%A6%E9%99%A2%E5%8F%B70007");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("content-disposition").orElseThrow()).contains("filename*=UTF-8''");
        assertThat(csv.body().lines()).containsExactly("\ufeff账号名称,状态,nothing", "学院号0007,运行中,");
        byte[] xlsx = browser.postForBytes("/accounts/export", "format=xlsx");
        assertThat(new String(xlsx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }
}
