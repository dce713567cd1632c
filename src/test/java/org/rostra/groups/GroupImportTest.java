package org.rostra.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.groups.life.GroupWatch;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.registry.intake.Batch;
import org.rostra.registry.intake.Field;
import org.rostra.registry.intake.Office;
import org.rostra.registry.intake.RowVerdict;
import org.rostra.registry.intake.UnitAssignments;

/** The list of groups that an office has kept goes in whole: accounts, what the groups are, how many are in them. */
class GroupImportTest {
    private static final Office OFFICE = new Office();
    private static final UUID COLLEGE = OFFICE.unit(OFFICE.institution, "COLLEGE", "KJ", "会计学院");
    private static final UUID CLASS = OFFICE.unit(COLLEGE, "CLASS", "KJ2601", "会计2601班");
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID COUNSELLOR = UUID.randomUUID();

    private final Office office = OFFICE;

    @BeforeAll
    static void people() {
        OFFICE.person(OWNER, "20110001", "李四", COLLEGE);
        OFFICE.person(COUNSELLOR, "20110002", "何导", COLLEGE);
        appoint(COUNSELLOR, "COUNSELLOR", CLASS);
        OFFICE.sql.sql("update directory.unit set path = array[:root, :college, :class] where id = :class")
                .param("root", OFFICE.institution).param("college", COLLEGE).param("class", CLASS).update();
    }

    private static void appoint(UUID person, String what, UUID unit) {
        OFFICE.sql.sql("insert into directory.appointment values (:id, :person, :office, :unit, '2020-01-01', null)")
                .param("id", UUID.randomUUID()).param("person", person).param("office", what).param("unit", unit)
                .update();
    }

    @BeforeEach
    void fresh() {
        office.sql.sql("truncate duty.duty cascade").update();
        office.clear();
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static final List<List<String>> ROWS = List.of(List.of("会计学院工作群、班级群一览表（截至6月）"),
            List.of("序号", "群类型", "群名称", "群号", "群类别", "所属单位", "群主", "群主工号", "当前人数（人）", "建群日期", "预计解散日期",
                    "成员范围", "发布内容", "备注"),
            List.of("1", "QQ", "会计2601班通知群", "７００１２３４５６", "班级群", "会计2601班", "李四", "20110001", "５０人", "2026.9.1", "",
                    "本班同学", "班级通知", ""),
            List.of("2", "微信", "会计学院教师工作群", "无", "教师工作群", "会计学院", "李四", "", "约49人", "2020年3月", "长期", "全体教师", "", ""),
            List.of("3", "微信群", "招聘会临时群", "", "临时群", "会计学院", "李四", "", "12", "", "", "", "", "没有写到期"),
            List.of("4", "QQ群", "毕业季临时群", "700 200 300", "临时专项群", "会计学院", "李四", "", "80/500", "", "2027年7月1日", "毕业生",
                    "", ""),
            List.of("5", "QQ群", "又一个班群", "700123456", "班级群", "会计2601班", "李四", "20110001", "51", "", "", "", "", ""),
            List.of("6", "QQ群", "人数写错的群", "700300400", "工作群", "会计学院", "李四", "", "若干", "", "", "", "", ""),
            List.of("7", "QQ群", "日期写错的群", "700300500", "工作群", "会计学院", "李四", "", "5", "", "下个月", "", "", ""),
            List.of("8", "QQ群", "学生党支部群", "700300600", "党支部群", "会计学院", "张无此人", "", "60", "", "2027-06-30", "支部党员", "",
                    ""),
            List.of("9", "QQ群", "社团联合群", "700300700", "社团群", "撤销的社团", "", "", "1,200", "", "", "", "", ""),
            List.of("10", "QQ群", "零人群", "700300800", "工作群", "会计学院", "李四", "", "0", "", "", "", "", ""),
            List.of("合计", "", "", "", "", "", "", "", "1300", "", "", "", "", ""));

    private static byte[] workbook() throws IOException {
        try (var book = new HSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("群");
            for (int at = 0; at < ROWS.size(); at++) {
                var row = sheet.createRow(at);
                for (int column = 0; column < ROWS.get(at).size(); column++) {
                    row.createCell(column).setCellValue(ROWS.get(at).get(column));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] csv(String rows) {
        return rows.getBytes(Charset.forName("GB18030"));
    }

    @Test
    void everyRowFindsItsVerdictAndItsReason() throws IOException {
        Batch batch = office.upload("群.xls", workbook());

        assertThat(batch.failure()).isNull();
        assertThat(Objects.requireNonNull(batch.mapping()).columns().values()).as("%s", batch.head())
                .contains(Field.PLATFORM, Field.NAME, Field.ID, Field.GROUP_KIND, Field.UNIT, Field.CUSTODIAN,
                        Field.CUSTODIAN_NUMBER, Field.MEMBERS, Field.OPENED_ON, Field.ENDS_ON, Field.RANGE,
                        Field.PURPOSE);
        assertThat(office.rows(batch, RowVerdict.REFUSED)).extracting(row -> row.row().number() + " "
                + row.notes().getFirst().says() + row.notes().getFirst().arguments()).containsExactly(
                        "7 DUPLICATE_OF[3]", "8 MEMBERS_UNFIT[若干]", "9 END_UNFIT[下个月]", "12 MEMBERS_UNFIT[0]");
        assertThat(batch.count(RowVerdict.ADD)).isEqualTo(5);
        assertThat(batch.count(RowVerdict.NEEDS_UNIT)).isEqualTo(1);
        assertThat(batch.count(RowVerdict.PASSED_OVER)).isEqualTo(1);
        assertThat(office.rows(batch, RowVerdict.ADD)).filteredOn(row -> "招聘会临时群".equals(row.name()))
                .singleElement().satisfies(row -> assertThat(row.notes()).extracting(note -> note.says().name())
                        .contains("END_MISSING"));
    }

    @Test
    void whatTheListTellsIsEntered() throws IOException {
        office.confirm(office.upload("群.xls", workbook()));

        assertThat(texts("""
                select concat_ws('|', a.name, a.platform, a.canonical_id, a.body, a.state, m.members,
                    m.counted_on = '%1$s', m.reached_on = '%1$s', m.asked_on is not null)
                from registry.account a left join registry.membership m on m.account_id = a.id order by a.id
                """.formatted(office.act().today()))).containsExactly(
                "会计2601班通知群|qq-group|700123456|CLASS|TO_BE_FILED|50|t|t|t",
                "会计学院教师工作群|wechat-group|WORK_GROUP|TO_BE_FILED|49|t|t",
                "招聘会临时群|wechat-group|WORK_GROUP|TO_BE_FILED|12|t|t",
                "毕业季临时群|qq-group|700200300|WORK_GROUP|TO_BE_FILED|80|t|t|t",
                "学生党支部群|qq-group|700300600|BRANCH|TO_BE_FILED|60|t|t|f",
                "社团联合群|qq-group|700300700|OTHER|TO_BE_FILED|1200|t|t|f");
        assertThat(texts("""
                select concat_ws('|', a.name, p.kind, p.range, p.content, p.end_on, p.owner_id = '%s', p.version)
                from groups.particulars p join registry.account a on a.id = p.account_id order by a.id
                """.formatted(OWNER))).containsExactly("会计2601班通知群|CLASS|本班同学|班级通知|t|1",
                "会计学院教师工作群|WORK|全体教师||t|1", "招聘会临时群|TEMPORARY|||t|1",
                "毕业季临时群|TEMPORARY|毕业生||2027-07-01|t|1");
    }

    @Test
    void atTheLineTheFilingIsOwedAndSupervisorsAreAsked() throws IOException {
        office.confirm(office.upload("群.xls", workbook()));

        assertThat(owed(GroupDuties.FILE)).containsExactlyInAnyOrder("会计2601班通知群", "毕业季临时群", "学生党支部群", "社团联合群");
        assertThat(owed(GroupDuties.CONFIRM)).containsExactlyInAnyOrder("会计2601班通知群", "会计学院教师工作群", "招聘会临时群",
                "毕业季临时群");
        Act supervisor = by(COUNSELLOR);
        UUID group = id("会计2601班通知群");
        office.get(ConfirmJoined.class).confirm(supervisor, group, 1);
        assertThat(texts("select state from registry.account where id = '" + group + "'")).containsExactly("RUNNING");
        assertThat(office.upload("again.xls", workbook()).writes()).isZero();
    }

    @Test
    void theSameListAgainChangesNothingAndAMendedOneOnlyWhatItMends() throws IOException {
        office.confirm(office.upload("a.xls", workbook()));
        long events = office.count("ledger.event");
        long duties = office.count("duty.duty");

        Batch again = office.upload("b.xls", workbook());
        assertThat(again.writes()).as("%s", again.counts()).isZero();
        assertThat(office.count("ledger.event")).isEqualTo(events + 1);

        Batch mended = office.upload("c.csv", csv("群名称,群号,平台,人数,预计解散时间\n毕业季临时群,700200300,QQ,95,2027/8/1\n"));
        assertThat(mended.count(RowVerdict.CHANGE)).as("%s", mended).isEqualTo(1);
        office.confirm(mended);

        assertThat(texts("""
                select concat_ws('|', m.members, p.kind, p.range, p.end_on, p.version)
                from groups.particulars p join registry.membership m on m.account_id = p.account_id
                join registry.account a on a.id = p.account_id where a.name = '毕业季临时群'
                """)).containsExactly("95|TEMPORARY|毕业生|2027-08-01|2");
        assertThat(office.count("duty.duty")).isEqualTo(duties);
    }

    @Test
    void aLaterListDoesNotUndoWhatTheOwnerSaidMeanwhile() throws IOException {
        office.confirm(office.upload("a.xls", workbook()));
        office.sql.sql("update groups.particulars set end_on = '2028-01-01' where end_on = '2027-07-01'").update();

        Batch mended = office.upload("c.csv", csv("群名称,群号,平台,人数,群类别\n毕业季临时群,700200300,QQ,95,临时专项群\n"));
        office.confirm(mended);

        assertThat(texts("select end_on::text from groups.particulars where end_on is not null"))
                .containsExactly("2028-01-01");
    }

    @Test
    void whatWasToldWaitsForUnitAndOwner() throws IOException {
        office.confirm(office.upload("群.xls", workbook()));
        UUID branch = id("学生党支部群");
        assertThat(owed(GroupDuties.CONFIRM)).doesNotContain("学生党支部群");
        office.sql.sql("insert into registry.custody values (:id, :account, :person, '2026-01-01', null, null)")
                .param("id", Ids.next()).param("account", branch).param("person", OWNER).update();
        office.get(UnitAssignments.class).assign(office.act(), Set.of(id("社团联合群")), COLLEGE);

        office.get(GroupWatch.class).ask(office.act(), null);

        assertThat(owed(GroupDuties.CONFIRM)).contains("学生党支部群").doesNotContain("社团联合群");
        assertThat(texts("""
                select concat_ws('|', kind, range, end_on, owner_id = '%s') from groups.particulars
                where account_id = '%s'
                """.formatted(OWNER, branch))).containsExactly("BRANCH|支部党员|2027-06-30|t");
        assertThat(texts("select body from registry.account where name = '社团联合群'")).containsExactly("WORK_GROUP");
    }

    @Test
    void theOwnerOfATemporaryGroupWithoutAnEndIsAskedForIt() throws IOException {
        office.confirm(office.upload("群.xls", workbook()));

        office.get(GroupWatch.class).end(office.act());

        assertThat(owed(GroupDuties.ENDS)).containsExactly("招聘会临时群");
        assertThat(office.get(GroupWatch.class).end(office.act())).isZero();
    }

    @Test
    void aListOfAccountsIsReadAsBefore() throws IOException {
        Batch batch = office.upload("a.csv", "账号名称,平台,人数\n会计学院,微信,很多\n".getBytes(StandardCharsets.UTF_8));
        assertThat(batch.count(RowVerdict.NEEDS_UNIT)).as("%s", batch).isEqualTo(1);
        office.confirm(batch);
        assertThat(texts("select platform || extra::text from registry.account").getFirst())
                .startsWith("wechat-official").contains("很多");
        assertThat(office.count("registry.membership")).isZero();
    }

    @Test
    void thousandsGoInAtOnce() throws IOException {
        String rows = IntStream.rangeClosed(1, 3000)
                .mapToObj(
                        at -> "群" + at + "," + (710_000_000 + at) + ",QQ,工作群,会计学院,李四," + (1 + at % 100) + ",2027-09-01")
                .collect(Collectors.joining("\n", "群名,群号,平台,群性质,单位,群主,人数,拟解散时间\n", "\n"));
        Batch batch = office.upload("many.csv", csv(rows));
        assertThat(batch.writes()).as("%s", batch).isEqualTo(3000);
        long before = System.nanoTime();

        assertThat(office.confirm(batch).state()).isEqualTo(Batch.State.CONFIRMED);

        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(office.count("groups.particulars")).isEqualTo(3000);
        assertThat(owed(GroupDuties.CONFIRM)).hasSize(3000);
        assertThat(owed(GroupDuties.FILE)).hasSize(3000 * 51 / 100);
    }

    private static Act by(UUID person) {
        return Act.of(new Actor.Person(person), Ids.next(), OFFICE.act().at());
    }

    private UUID id(String name) {
        return office.sql.sql("select id from registry.account where name = :name").param("name", name)
                .query((row, _) -> row.getObject(1, UUID.class)).single();
    }

    private List<String> owed(String task) {
        return office.sql.sql("""
                select a.name from duty.open d join registry.account a on a.id = d.subject_id where d.task = :task
                """).param("task", task).query((row, _) -> row.getString(1)).list();
    }

    private List<String> texts(String sql) {
        return office.sql.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
