package org.rostra.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.policy.Refused;
import org.rostra.registry.intake.Confirmations.Summary;

/** The workbook of an office that has kept it for ten years, and what an import may and may not do. */
class OfficeWorkbookTest {
    private static final Office OFFICE = new Office();
    private static final UUID LIBRARY = OFFICE.unit(OFFICE.institution, "DEPARTMENT", "D-LIB", "图书馆");

    private final Office office = OFFICE;
    private final UUID library = LIBRARY;

    @BeforeAll
    static void people() {
        OFFICE.unit(OFFICE.institution, "COLLEGE", "C-LAW", "法学院");
        OFFICE.person(UUID.randomUUID(), "20110001", "李四", LIBRARY);
    }

    @BeforeEach
    void fresh() {
        office.clear();
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static byte[] workbook() throws IOException {
        List<List<String>> rows = List.of(List.of("全校新媒体平台台账（2024年修订）"),
                List.of("序号", "单位", "平台类型", "账号名称", "微信号", "管理员", "开通时间", "审批文号", "审批日期", "粉丝数", "联系电话"),
                List.of("1", "图书馆", "微信公众号", "湖财图书馆", "hufe_library", "李四", "2016.5.6", "宣〔2018〕3号", "2018年12月3日",
                        "8000",
                        "0731-1"),
                List.of("2", "", "新浪微博", "湖财图书馆微博", "https://weibo.com/u/1234567890", "王五", "2019年5月", "", "", "", ""),
                List.of("一、二级学院"),
                List.of("3", "法学院", "公众号", "湖财法苑", "hufe_law_2019", "", "不详", "", "", "", ""),
                List.of("4", "法学院", "公众号", "湖财法苑（重复）", "HUFE_LAW_2019", "", "", "", "", "", ""),
                List.of("5", "已撤并的系", "订阅号", "会计之家", "", "", "45678", "宣〔2019〕9号", "2019-03-01", "", ""),
                List.of("6", "图书馆", "某某平台", "无名", "", "", "", "", "", "", ""),
                List.of("合计", "", "", "5", "", "", "", "", "", "", ""));
        try (var book = new HSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("台账");
            for (int at = 0; at < rows.size(); at++) {
                var row = sheet.createRow(at);
                for (int column = 0; column < rows.get(at).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(at).get(column));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 10));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, 10));
            book.createSheet("填表说明").createRow(0).createCell(0).setCellValue("请如实填写");
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void everyRowFindsItsVerdictAndItsReason() throws IOException {
        Batch batch = office.upload("台账.xls", workbook());

        assertThat(batch.failure()).isNull();
        assertThat(batch.counts()).as("%s", batch).containsOnly(java.util.Map.entry(RowVerdict.ADD, 3),
                java.util.Map.entry(RowVerdict.NEEDS_UNIT, 1), java.util.Map.entry(RowVerdict.REFUSED, 2),
                java.util.Map.entry(RowVerdict.PASSED_OVER, 2));
        assertThat(office.rows(batch, RowVerdict.REFUSED)).extracting(row -> row.notes().getFirst().written())
                .containsExactly("DUPLICATE_OF\t6", "PLATFORM_UNKNOWN\t某某平台");
        office.confirm(batch);
        assertThat(texts("select name || '|' || coalesce(opened_on::text, '-') || '|' || extra::text"
                + " from registry.account order by id")).anySatisfy(text -> assertThat(text)
                        .startsWith("湖财图书馆|2016-05-06|").contains("8000", "联系电话").doesNotContain("李四"))
                .anySatisfy(text -> assertThat(text).startsWith("湖财图书馆微博|2019-05-01|").contains("2019年5月", "王五"))
                .anySatisfy(text -> assertThat(text).startsWith("湖财法苑|-|").contains("不详"))
                .anySatisfy(text -> assertThat(text).startsWith("会计之家|2025-01-21|").contains("已撤并的系"));
        assertThat(office.count("registry.custody")).isEqualTo(1);
    }

    @Test
    void theSameWorkbookAgainChangesNothingAndAMendedOneOnlyWhatItMends() throws IOException {
        office.confirm(office.upload("a.xls", workbook()));

        Batch again = office.upload("b.xls", workbook());

        assertThat(again.writes()).as("%s", again.counts()).isZero();
        Batch mended = office.upload("c.csv", ("账号名称,平台,微信号,开通日期\n湖财法苑,公众号,hufe_law_2019,2019/9/1\n")
                .getBytes(Charset.forName("GB18030")));
        assertThat(mended.count(RowVerdict.CHANGE)).as("%s", mended).isEqualTo(1);
        office.confirm(mended);
        assertThat(texts("select opened_on::text || unit_id::text from registry.account where name = '湖财法苑'"))
                .singleElement().asString().startsWith("2019-09-01");
    }

    @Test
    void importingMakesNothingRunAndConfirmingOnlyWhatWasApproved() throws IOException {
        office.confirm(office.upload("a.xls", workbook()));
        assertThat(texts("select distinct state from registry.account")).containsExactly("TO_BE_FILED");
        var confirmations = office.get(Confirmations.class);

        Summary summary = confirmations.summary(office.act(), Set.of(), true);
        assertThat(summary.accounts()).extracting(Waiting::name).containsExactly("湖财图书馆");
        Collection<UUID> ids = summary.accounts().stream().map(Waiting::id).toList();
        assertThatThrownBy(() -> confirmations.confirm(office.act(), ids, "another list")).isInstanceOf(Refused.class);
        List<UUID> all = office.sql.sql("select id from registry.account")
                .query((row, _) -> row.getObject(1, UUID.class)).list();
        assertThatThrownBy(() -> confirmations.confirm(office.act(), all, summary.fingerprint()))
                .isInstanceOf(Refused.class);
        assertThat(texts("select distinct state from registry.account")).containsExactly("TO_BE_FILED");

        assertThat(confirmations.confirm(office.act(), ids, summary.fingerprint())).isEqualTo(1);

        assertThat(texts("select name from registry.account where state = 'RUNNING' and filing_number is not null"))
                .containsExactly("湖财图书馆");
        Batch again = office.upload("b.csv", "账号名称,平台,微信号,审批文号\n湖财图书馆,微信,hufe_library,另一个文号\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(again.counts()).as("%s", again).containsOnlyKeys(RowVerdict.DIFFERS);
        assertThat(again.writes()).isZero();
    }

    @Test
    void unitsAreAssignedAfterwardsAndTheFileStillMatches() throws IOException {
        office.confirm(office.upload("a.xls", workbook()));
        var assignments = office.get(UnitAssignments.class);
        Waiting waiting = assignments.page(office.act(), "", null).getFirst();

        assignments.assign(office.act(), List.of(waiting.id()), library);

        assertThat(texts("select tier::text || body from registry.account where name = '会计之家'"))
                .containsExactly("2DEPARTMENT");
        assertThat(office.upload("b.xls", workbook()).writes()).isZero();
        assertThatThrownBy(() -> assignments.assign(office.act(), List.of(waiting.id()), library))
                .isInstanceOf(IntakeRefused.class);
    }

    @Test
    void aFailureAtTheLastRowLeavesNothing() throws IOException {
        String rows = IntStream.rangeClosed(1, 5000).mapToObj(at -> "账号" + at + ",微信," + (at == 5000 ? "最后" : ""))
                .collect(java.util.stream.Collectors.joining("\n", "名称,平台,备注\n", "\n"));
        Batch batch = office.upload("many.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(batch.writes()).isEqualTo(5000);
        office.sql.sql("alter table registry.account add constraint injected check (remark is distinct from '最后')")
                .update();
        long events = office.count("ledger.event");

        Batch after = office.confirm(batch);

        assertThat(after.state()).isEqualTo(Batch.State.READY);
        assertThat(after.failure()).isNotNull();
        assertThat(office.count("registry.account")).isZero();
        assertThat(office.count("ledger.event")).isEqualTo(events);
        office.sql.sql("alter table registry.account drop constraint injected").update();
        assertThat(office.confirm(after).state()).isEqualTo(Batch.State.CONFIRMED);
        assertThat(office.count("registry.account")).isEqualTo(5000);
    }

    @Test
    void aRegisterThatMovedOnSinceThePreviewIsLookedAtAgain() throws IOException {
        byte[] file = "名称,平台\n甲,微信\n乙,微信\n".getBytes(StandardCharsets.UTF_16);
        Batch first = office.upload("a.tsv", new String(file, StandardCharsets.UTF_16).replace(',', '\t')
                .getBytes(StandardCharsets.UTF_16));
        Batch second = office.upload("b.csv", "名称,平台\n甲,微信\n".getBytes(StandardCharsets.UTF_8));
        assertThat(first.writes()).as("%s", first).isEqualTo(2);
        office.confirm(second);

        Batch again = office.confirm(first);

        assertThat(again.state()).isEqualTo(Batch.State.READY);
        assertThat(again.writes()).isEqualTo(1);
        assertThat(office.count("registry.account")).isEqualTo(1);
    }

    private List<String> texts(String sql) {
        return office.sql.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
