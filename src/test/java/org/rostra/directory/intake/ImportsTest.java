package org.rostra.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.access.Forbidden;
import org.rostra.directory.Appointment;
import org.rostra.directory.Appointments;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.EstablishUnit;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Ground;
import org.rostra.directory.Office;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.RegisterPerson;
import org.rostra.directory.RegisterPerson.NewPerson;
import org.rostra.directory.Says;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.ledger.Value;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Bundles;

class ImportsTest {
    @TempDir
    private Path folder = Path.of("");
    private Ground ground = new Ground();
    private Imports imports = ground.get(Imports.class);
    private UUID root = new UUID(0, 0);

    @BeforeEach
    void start() {
        root = ground.get(EstablishUnit.class).establish(ground.by(ground.keeper),
                new NewUnit(Unit.Kind.INSTITUTION, "HUFE", "湖南财政经济学院", null, null, null));
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    @Test
    void unitsComeInAnyOrderByCodeOrNameOfTheParent() throws IOException {
        UUID batch = units("""
                组织机构一览表,,,,
                类别,单位名称,上级单位,单位代码,英文名称
                班级,会计2301班,会计学院,KJ2301,
                学院,会计学院,,KJX,School of Accounting
                内设机构,会计系,KJX,KJ-A,
                注：以上为2026年数据,,,,
                """);
        Batch shown = imports.get(ground.by(ground.keeper), batch);
        assertThat(shown.count(Verdict.ADDED)).isEqualTo(3);
        assertThat(shown.skipped()).isEqualTo(1);
        assertThat(ground.count("directory.unit")).as("nothing before the confirmation").isEqualTo(1);
        confirm(batch);
        Unit college = unit("KJX");
        assertThat(college.kind()).isEqualTo(Unit.Kind.COLLEGE);
        assertThat(college.nameEnglish()).isEqualTo("School of Accounting");
        assertThat(unit("KJ2301").path()).containsExactly(root, college.id(), unit("KJ2301").id());
        assertThat(unit("KJ-A").path()).hasSize(3);
        List<Event> history = ground.get(Ledger.class).historyOf(new Subject(Imports.SUBJECT, batch));
        assertThat(history).extracting(Event::type).containsExactly("import.previewed", "import.confirmed");
        assertThat(history.getLast().inputs()).containsKeys("added", "changed", "unchanged", "refused");
    }

    @Test
    void theSameListTwiceChangesNothingAndAChangedOneMovesTheTree() throws IOException {
        String list = "代码,名称,上级,类别\nA,甲学院,,学院\nB,乙学院,,学院\nC,教研室,A,其他\nD,小组,C,其他\n";
        confirm(units(list));
        UUID again = units(list);
        assertThat(imports.get(ground.by(ground.keeper), again).count(Verdict.UNCHANGED)).isEqualTo(4);
        refused(Says.NOTHING_TO_CONFIRM, () -> confirm(again));
        UUID moved = units(list.replace("教研室,A", "教研中心,B"));
        Batch shown = confirm(moved);
        assertThat(shown.count(Verdict.CHANGED)).isEqualTo(1);
        assertThat(shown.count(Verdict.UNCHANGED)).isEqualTo(3);
        assertThat(unit("D").path()).containsExactly(root, unit("B").id(), unit("C").id(), unit("D").id());
        assertThat(unit("C").name()).isEqualTo("教研中心");
    }

    @Test
    void circlesUnknownParentsAndDoubtfulNamesAreRefusedRowByRow() throws IOException {
        confirm(units("代码,名称,上级,类别\nOLD,旧学院,,学院\nOLDC,旧系,OLD,其他\n"));
        UUID batch = units("""
                代码,名称,上级,类别
                A,甲,B,其他
                B,乙,A,其他
                C,丙,A,其他
                D,丁,没有这个单位,其他
                E,戊,D,其他
                F1,同名,,学院
                F2,同名,,学院
                G,己,同名,其他
                H,庚,,星系
                OLD,旧学院,OLDC,学院
                F1,重复,,学院
                ,无代码,,学院
                I,,,学院
                J,辛,OLDC,其他
                """);
        assertThat(reasons(batch)).containsExactly(Says.CIRCLE, Says.CIRCLE, Says.PARENT_REFUSED, Says.PARENT_UNKNOWN,
                Says.PARENT_REFUSED, null, null, Says.PARENT_AMBIGUOUS, Says.KIND_UNKNOWN, Says.CIRCLE, Says.ROW_TWICE,
                Says.CODE_MISSING, Says.NAME_MISSING, null);
        confirm(batch);
        assertThat(unit("J").path()).hasSize(4);
        assertThat(ground.get(Units.class).findByCode("A")).isEmpty();
    }

    @Test
    void aListFoundsTheInstitutionWhereThereIsNone() throws IOException {
        ground.sql.sql("delete from directory.unit").update();
        confirm(units("代码,名称,上级\nS,某大学,\nX,某学院,S\n"));
        assertThat(ground.get(Units.class).findRoot()).get().extracting(Unit::code, Unit::kind).containsExactly("S",
                Unit.Kind.INSTITUTION);
        assertThat(unit("X").path()).hasSize(2);
    }

    @Test
    void theMinistrysListComesInFlat() throws IOException {
        Path file = Path.of("src/test/resources/spreadsheets/moe/全国普通高等学校名单_2025-06-20.xls");
        UUID batch = imports.preview(ground.by(ground.keeper), ListKind.UNITS, file, file.getFileName().toString());
        Batch shown = confirm(batch);
        assertThat(shown.count(Verdict.REFUSED)).isZero();
        assertThat(shown.count(Verdict.ADDED)).isEqualTo(2919);
        assertThat(shown.skipped()).as("a title row for each province").isEqualTo(31);
        assertThat(unit("4111010001").name()).isEqualTo("北京大学");
        assertThat(unit("4111010001").parent()).isEqualTo(root);
    }

    @Test
    void peopleOfOneNameRareCharactersAndLostZeros() throws IOException {
        confirm(units("代码,名称,类别\nKJX,会计学院,学院\n"));
        UUID batch = people("""
                姓名,工号,所在单位,手机,邮箱,预计离校
                王伟,020001,会计学院,138 0013 8000,w1@example.edu,
                王伟,020002,KJX,,,2027年6月
                𬭎䶮,020003,会计学院,,,2027/6/30
                李　四,20004,会计学院,,,
                赵五,020005,会计学院,,,
                钱六,2.02E+10,会计学院,,,
                孙七,020007,无此学院,,,
                周八,020008,会计学院,不详,,
                吴九,020009,会计学院,,,2027年13月
                """);
        assertThat(reasons(batch)).containsExactly(null, null, null, null, null, Says.NUMBER_DAMAGED,
                Says.UNIT_UNKNOWN, Says.PHONE_WRONG, Says.DATE_WRONG);
        assertThat(rows(batch)).extracting(StagedRow::warning).startsWith(null, null, null, Warning.ZEROS_LOST);
        confirm(batch);
        var people = ground.get(People.class);
        assertThat(people.search("王伟", 5)).extracting(Person::number).containsExactly("020001", "020002");
        assertThat(person("020003").name()).isEqualTo("𬭎䶮");
        assertThat(person("020002").expectedLeave()).hasToString("2027-06-30");
        assertThat(person("20004").name()).isEqualTo("李四");
        assertThat(person("020001").kind()).isEqualTo(Person.Kind.STAFF);
        assertThat(people.contact(person("020001").id(), true).phone()).isEqualTo("13800138000");
    }

    @Test
    void whatAListLeavesBlankStaysAndAnotherNameIsPointedOut() throws IOException {
        confirm(people("学号,姓名,手机,电子邮箱\n2301,张三,13800138000,z@example.edu\n2302,李四,,\n"));
        UUID batch = people("学号,姓名,手机,电子邮箱\n2301,张三,,\n2302,李思,13900139000,\n");
        assertThat(rows(batch)).extracting(StagedRow::verdict).containsExactly(Verdict.UNCHANGED, Verdict.CHANGED);
        assertThat(rows(batch).getLast().warning()).isEqualTo(Warning.NAME_CHANGES);
        confirm(batch);
        var people = ground.get(People.class);
        assertThat(people.contact(person("2301").id(), true).phone()).isEqualTo("13800138000");
        assertThat(people.contact(person("2302").id(), true).phone()).isEqualTo("13900139000");
    }

    @Test
    void listsInOtherEncodingsAndWithTabs() throws IOException {
        String list = "学号\t姓名\t类别\n0001\t张三\t本科生\n";
        confirm(bring(ListKind.PEOPLE, "a.tsv", list.getBytes(Charset.forName("GB18030"))));
        UUID again = bring(ListKind.PEOPLE, "b.tsv", list.getBytes(StandardCharsets.UTF_16));
        assertThat(imports.get(ground.by(ground.keeper), again).count(Verdict.UNCHANGED)).isEqualTo(1);
        assertThat(person("0001").kind()).isEqualTo(Person.Kind.STUDENT);
    }

    @Test
    void appointmentsAreCheckedAgainstTheDirectory() throws IOException {
        confirm(units("代码,名称,类别\nKJX,会计学院,学院\n"));
        confirm(people("工号,姓名\n01,张三\n02,李四\n"));
        String list = """
                单位,职务,工号,姓名,任职时间
                会计学院,党委书记,01,张三,2024-03
                会计学院,院长,02,李四,2024年5月6日
                会计学院,院长,99,王五,
                会计学院,院长,01,赵六,
                会计学院,掌门人,01,张三,
                会计学院,院长,02,李四,
                """;
        UUID batch = appointments(list);
        assertThat(reasons(batch)).containsExactly(null, null, Says.PERSON_UNKNOWN, Says.NAME_DIFFERS,
                Says.OFFICE_UNKNOWN, Says.ROW_TWICE);
        imports.confirm(ground.by(ground.granter), batch);
        var day = java.time.LocalDate.of(2024, 5, 6);
        assertThat(ground.get(Appointments.class).in(List.of(unit("KJX").id()), day)).hasSize(2)
                .extracting(Appointment::office).containsOnly(Office.HEAD);
        assertThat(imports.get(ground.by(ground.granter), appointments(list)).count(Verdict.UNCHANGED)).isEqualTo(2);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> bring(ListKind.APPOINTMENTS, "x.csv",
                list.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void allOrNothing() throws IOException {
        UUID batch = people("学号,姓名\n1001,甲\n1002,乙\n");
        ground.get(RegisterPerson.class).register(ground.by(ground.keeper),
                new NewPerson("1002", "别人", Person.Kind.STUDENT, null, null, null, null));
        refused(Says.BATCH_OUT_OF_DATE, () -> confirm(batch));
        assertThat(ground.get(People.class).findByNumber("1001")).isEmpty();

        UUID failing = people("学号,姓名\n2001,甲\n2002,乙\n");
        ground.sql.sql("alter table directory.person add constraint broken check (number <> '2002')").update();
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> confirm(failing));
        assertThat(ground.get(People.class).findByNumber("2001")).isEmpty();
        assertThat(imports.get(ground.by(ground.keeper), failing).state()).isEqualTo(Batch.State.PREVIEW);
        ground.sql.sql("alter table directory.person drop constraint broken").update();
        confirm(failing);
        refused(Says.BATCH_CLOSED, () -> confirm(failing));
    }

    @Test
    void stagedRowsAreSealedAndGoWithTheBatch() throws IOException {
        UUID batch = people("学号,姓名,手机\n1001,欧阳某某,13800138000\n,无号,\n");
        String stored = ground.sql.sql("select string_agg(encode(cells, 'escape'), '') from directory.import_row")
                .query((row, _) -> row.getString(1)).single();
        assertThat(stored).doesNotContain("13800138000");
        confirm(batch);
        assertThat(rows(batch)).as("only what is refused can still be fetched").extracting(StagedRow::verdict)
                .containsExactly(Verdict.REFUSED);
        assertThat(imports.get(ground.by(ground.keeper), batch).count(Verdict.ADDED)).as("still told").isEqualTo(1);
        UUID other = people("学号,姓名\n1003,丙\n");
        imports.cancel(ground.by(ground.keeper), other);
        assertThat(rows(other)).isEmpty();
        ground.sql.sql("update directory.import_batch set expires_at = now() where id = :id").param("id", batch)
                .update();
        refused(Says.BATCH_UNKNOWN, () -> imports.get(ground.by(ground.keeper), batch));
        people("学号,姓名\n1004,丁\n");
        assertThat(ground.sql.sql("select count(*) from directory.import_row where batch_id = :id")
                .param("id", batch).query(Long.class).single()).isZero();
    }

    /** Every unit, person and office has its own line, as if it had been entered by hand; and the check finds no fault. */
    @Test
    void theLedgerTellsOfEachUnitPersonAndOffice() throws IOException {
        confirm(units("代码,名称,上级,类别\nA,甲学院,,学院\nB,乙学院,,学院\nC,教研室,A,其他\n"));
        assertThat(history(Unit.SUBJECT, unit("C").id())).extracting(Event::type).containsExactly("unit.established");
        UUID moved = units("代码,名称,上级,类别\nA,甲学院,,学院\nC,教研中心,B,其他\n");
        confirm(moved);
        List<Event> unit = history(Unit.SUBJECT, unit("C").id());
        assertThat(unit).extracting(Event::type).containsExactly("unit.established", "unit.amended", "unit.moved");
        assertThat(unit.getLast().inputs()).containsEntry("import", new Value.Id(moved))
                .containsEntry("row", new Value.Number(3)).containsEntry("from", new Value.Id(unit("A").id()));
        assertThat(history(Unit.SUBJECT, unit("A").id())).as("unchanged").hasSize(1);

        confirm(people("工号,姓名,所在单位,手机\n01,张三,A,13800138000\n02,李四,A,\n"));
        confirm(people("工号,姓名,所在单位,手机\n01,张三,B,13900139000\n02,李四,A,\n"));
        List<Event> person = history(Person.SUBJECT, person("01").id());
        assertThat(person).extracting(Event::type).containsExactly("person.registered", "person.amended");
        assertThat(person.getFirst().withheld()).containsOnlyKeys("name", "number");
        assertThat(person.getLast().inputs()).containsEntry("fields", new Value.Text("unit contact"));
        assertThat(history(Person.SUBJECT, person("02").id())).hasSize(1);

        imports.confirm(ground.by(ground.granter), appointments("工号,职务,单位\n01,院长,A\n02,副院长,A\n"));
        assertThat(history(Unit.SUBJECT, unit("A").id())).extracting(Event::type).containsExactly("unit.established",
                "office.given", "office.given");
        var findings = new java.util.ArrayList<>();
        ground.get(Ledger.class).check(findings::add);
        assertThat(findings).isEmpty();
    }

    /** Whoever keeps the system, gives rights or watches gets no office by a list either. */
    @Test
    void noListGivesAnAdministratorAnOffice() throws IOException {
        confirm(units("代码,名称,类别\nKJX,会计学院,学院\n"));
        confirm(people("工号,姓名\n01,张三\n"));
        assertThat(reasons(appointments("工号,职务,单位\nK1,院长,KJX\n01,院长,KJX\n")))
                .containsExactly(Says.PERSON_ADMINISTERS, null);
        UUID batch = appointments("工号,职务,单位\n01,院长,KJX\n");
        ground.sql.sql("insert into access.administration values (:id, :p, 'AUDITOR', now(), null)")
                .param("id", UUID.randomUUID()).param("p", person("01").id()).update();
        refused(Says.BATCH_OUT_OF_DATE, () -> imports.confirm(ground.by(ground.granter), batch));
        assertThat(ground.count("directory.appointment")).isZero();
    }

    /** A student supervises no students, be it by a list: the row is refused and names the clause. */
    @Test
    void noListMakesAStudentACounsellor() throws IOException {
        confirm(units("代码,名称,类别\nKJX,会计学院,学院\nKJ1,会计2601班,班级\nQS,棋社,社团\n"));
        confirm(people("学号,姓名\n1001,甲\n"));
        ground.sql.sql("update directory.person set kind = 'STUDENT' where number = '1001'").update();
        UUID batch = appointments("学号,职务,单位\n1001,辅导员,KJ1\n1001,指导老师,QS\n");
        assertThat(reasons(batch)).containsExactly(Says.STUDENT_SUPERVISES, Says.STUDENT_SUPERVISES);
        assertThat(ground.count("directory.appointment")).isZero();
        assertThat(rows(batch)).allSatisfy(row -> assertThat(row.arguments()).containsExactly("甲", "3.3"));
    }

    private List<Event> history(String kind, UUID id) {
        return ground.get(Ledger.class).historyOf(new Subject(kind, id));
    }

    @Test
    void refusedRowsComeBackInTheirColumnsWithRowAndReason() throws IOException {
        UUID batch = people("备注,学号,姓名\n甲,,张三\n乙,1002,李四\n丙,1002,王五\n");
        var out = new ByteArrayOutputStream();
        imports.refused(ground.by(ground.keeper), batch, Bundles.load().in(Locale.SIMPLIFIED_CHINESE), out);
        Path back = folder.resolve("back.xlsx");
        Files.write(back, out.toByteArray());
        try (var file = new org.rostra.sheets.Sheets(org.rostra.sheets.Limits.DEFAULT).open(back, "back.xlsx");
                var rows = file.rows(file.first())) {
            assertThat(rows.next().cells()).extracting(org.rostra.sheets.Cell::text).startsWith("备注", "学号", "姓名")
                    .hasSize(5);
            assertThat(rows.next().cells()).extracting(org.rostra.sheets.Cell::text).startsWith("甲", "", "张三", "2");
            assertThat(rows.next().cells()).extracting(org.rostra.sheets.Cell::text).startsWith("乙", "1002", "李四", "3")
                    .last().asString().contains("1002", "4");
            assertThat(rows.next().cells()).extracting(org.rostra.sheets.Cell::text).startsWith("丙", "1002", "王五", "4")
                    .last().asString().doesNotContain("⟦").contains("1002", "3");
        }
    }

    /** Titles that no office was known to use: nothing is guessed, somebody says it. */
    @Test
    void columnsThatNobodyKnowsAreNamedByHand() throws IOException {
        confirm(units("代码,名称,类别\nKJX,会计学院,学院\n"));
        UUID batch = people("甲乙册\n代号,称呼,归口,电邮箱\n2301,张三,KJX,z@example.edu\n2302,李四,会计学院,\n");
        Batch before = imports.get(ground.by(ground.keeper), batch);
        assertThat(before.understood()).isFalse();
        assertThat(before.columns()).containsExactly("代号", "称呼", "归口", "电邮箱");
        assertThat(before.count(Verdict.REFUSED)).isEqualTo(2);
        refused(Says.NOTHING_TO_CONFIRM, () -> confirm(batch));
        refused(Says.COLUMNS_MISSING, () -> map(batch, Map.of(0, Field.NUMBER), null));
        refused(Says.FIELD_TWICE, () -> map(batch, Map.of(0, Field.NUMBER, 1, Field.NAME, 2, Field.NAME), null));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> map(batch, Map.of(0, Field.NUMBER, 1, Field.OFFICE), null));
        map(batch, Map.of(0, Field.NUMBER, 1, Field.NAME), null);
        assertThat(reasons(batch)).containsOnly(Says.PERSON_KIND_MISSING);
        map(batch, Map.of(0, Field.NUMBER, 1, Field.NAME, 2, Field.UNIT, 3, Field.EMAIL), Person.Kind.STUDENT);
        assertThat(imports.get(ground.by(ground.keeper), batch).count(Verdict.ADDED)).isEqualTo(2);
        assertThat(imports.get(ground.by(ground.keeper), batch).unused()).isEmpty();
        confirm(batch);
        assertThat(person("2301")).extracting(Person::kind, Person::unit).containsExactly(Person.Kind.STUDENT,
                unit("KJX").id());
        assertThat(history(Imports.SUBJECT, batch)).extracting(Event::type).containsExactly("import.previewed",
                "import.mapped", "import.mapped", "import.confirmed");
        refused(Says.BATCH_CLOSED, () -> map(batch, Map.of(0, Field.NUMBER, 1, Field.NAME), null));
    }

    /** The guess may be wrong: what is said by hand counts, in the preview, when confirmed, and in what comes back. */
    @Test
    void aWrongGuessIsPutRight() throws IOException {
        UUID batch = units("代码,名称,简称,备注\n1,甲,会计学院,KJX\n2,乙,,\n");
        assertThat(imports.get(ground.by(ground.keeper), batch).count(Verdict.ADDED)).isEqualTo(2);
        map(batch, Map.of(3, Field.CODE, 2, Field.NAME), null);
        assertThat(reasons(batch)).containsExactly(null, Says.CODE_MISSING);
        assertThat(imports.get(ground.by(ground.keeper), batch).unused()).containsExactly("代码", "名称");
        confirm(batch);
        assertThat(unit("KJX").name()).isEqualTo("会计学院");
        assertThat(ground.get(Units.class).findByCode("1")).isEmpty();
    }

    @Test
    void aListWithoutAnyTitlesIsNamedByItsLetters() throws IOException {
        UUID batch = bring(ListKind.PEOPLE, "x.csv", "1,张三\n2,李四\n3,王五\n".getBytes(StandardCharsets.UTF_8));
        assertThat(imports.get(ground.by(ground.keeper), batch).columns()).containsExactly("A", "B");
        map(batch, Map.of(0, Field.NUMBER, 1, Field.NAME), Person.Kind.STAFF);
        confirm(batch);
        assertThat(person("1").name()).isEqualTo("张三");
    }

    private void map(UUID batch, Map<Integer, Field> columns, Person.@Nullable Kind everybody) {
        imports.map(ground.by(ground.keeper), batch, columns, everybody);
    }

    @Test
    void whatIsNoSuchListIsRefused() {
        refused(Says.LIST_EMPTY, () -> people("学号,姓名\n"));
        assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(
                () -> bring(ListKind.PEOPLE, "x.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> imports.preview(ground.by(ground.visitor),
                ListKind.UNITS, Path.of("nowhere"), "nowhere.csv"));
    }

    private UUID units(String list) throws IOException {
        return bring(ListKind.UNITS, "units.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private UUID people(String list) throws IOException {
        return bring(ListKind.PEOPLE, "people.csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private UUID appointments(String list) throws IOException {
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), list);
        return imports.preview(ground.by(ground.granter), ListKind.APPOINTMENTS, file, "appointments.csv");
    }

    private UUID bring(ListKind kind, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(UUID.randomUUID() + name), content);
        return imports.preview(ground.by(ground.keeper), kind, file, name);
    }

    private Batch confirm(UUID batch) {
        return imports.confirm(ground.by(ground.keeper), batch);
    }

    private List<StagedRow> rows(UUID batch) {
        return ground.get(RowTable.class).rows(batch, List.of(Verdict.values()), 0, 1000);
    }

    private List<@Nullable Says> reasons(UUID batch) {
        return rows(batch).stream().<@Nullable Says>map(StagedRow::reason).toList();
    }

    private Unit unit(String code) {
        return ground.get(Units.class).findByCode(code).orElseThrow();
    }

    private Person person(String number) {
        return ground.get(People.class).findByNumber(number).orElseThrow();
    }

    private static void refused(Says reason, ThrowingCallable command) {
        assertThatExceptionOfType(DirectoryRefused.class).isThrownBy(command).extracting(DirectoryRefused::reason)
                .isEqualTo(reason);
    }
}
