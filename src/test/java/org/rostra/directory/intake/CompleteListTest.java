package org.rostra.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.access.Forbidden;
import org.rostra.directory.Appoint;
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
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.ledger.Value;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;

/** A list that is all there is, read as a difference: who comes, goes, moves; and what is wrong with a list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompleteListTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @TempDir
    private static Path folder = Path.of("");
    private final Ground ground = new Ground();
    private final Imports imports = ground.get(Imports.class);
    private UUID college = new UUID(0, 0);
    private UUID library = new UUID(0, 0);

    @BeforeAll
    void found() {
        UUID root = unit("HUFE", "湖南财政经济学院", Unit.Kind.INSTITUTION, null);
        college = unit("KJX", "会计学院", Unit.Kind.COLLEGE, root);
        library = unit("TSG", "图书馆", Unit.Kind.DEPARTMENT, root);
    }

    @BeforeEach
    void empty() {
        ground.sql.sql("""
                delete from directory.appointment; delete from directory.import_batch; delete from directory.list_taken;
                delete from directory.person where number !~ '^[A-Z]'""").update();
    }

    @AfterAll
    void stop() {
        ground.close();
    }

    @Test
    void aCompleteListSaysWhoComesGoesMovesAndChanges() throws IOException {
        staff("0101 甲一", "0102 乙二", "0103 丙三", "0104 丁四", "0105 戊五", "0106 己六", "0107 庚七", "0108 辛八", "0109 壬九");
        student("2301 学生");
        UUID dean = appoint("0109", Office.HEAD, college);
        UUID batch = complete(
                "工号,姓名,单位,邮箱\nK1,K1,,\nG1,G1,,\nV1,V1,,\n0101,甲一,KJX,\n0102,乙二,TSG,\n0103,丙三,KJX,c@example.edu\n"
                        + "0104,丁四,KJX,\n0105,戊五,KJX,\n0106,己六,KJX,\n0107,庚七,KJX,\n0108,辛八,KJX,\n0110,新人,KJX,\n0111,坏人,无此学院,\n");
        Batch shown = batch(batch);
        assertThat(counts(shown)).isEqualTo(Map.of(Verdict.ADDED, 1, Verdict.MOVED, 1, Verdict.CHANGED, 1,
                Verdict.UNCHANGED, 9, Verdict.REFUSED, 1, Verdict.LEAVING, 1));
        assertThat(shown.covered()).as("the staff; students are not covered, administrators are").isEqualTo(12);
        StagedRow gone = rows(batch, Verdict.LEAVING).getFirst();
        assertThat(gone.cells()).startsWith("0109", "壬九", "会计学院");
        assertThat(gone.listed()).isFalse();
        imports.confirm(keeper(), batch);
        assertThat(person("0109").leftOn()).isEqualTo(DAY);
        assertThat(until(dean)).isEqualTo(DAY.minusDays(1));
        assertThat(person("0102").unit()).isEqualTo(library);
        assertThat(person("2301").leftOn()).isNull();
        List<Event> history = ground.get(Ledger.class).historyOf(new Subject(Person.SUBJECT, person("0109").id()));
        assertThat(history.getLast().type()).isEqualTo("person.left");
        assertThat(history.getLast().inputs()).containsEntry("import", new Value.Id(batch));
        UUID again = complete(
                "工号,姓名,单位,邮箱\nK1,K1,,\nG1,G1,,\nV1,V1,,\n0101,甲一,KJX,\n0102,乙二,TSG,\n0103,丙三,KJX,c@example.edu\n"
                        + "0104,丁四,KJX,\n0105,戊五,KJX,\n0106,己六,KJX,\n0107,庚七,KJX,\n0108,辛八,KJX,\n0110,新人,KJX,\n");
        assertThat(batch(again).writes()).as("the same list does nothing more").isZero();
    }

    @Test
    void additionsEndNothing() throws IOException {
        staff("0101 甲一", "0102 乙二");
        UUID batch = additions("工号,姓名\n0101,甲一\n0103,丙三\n");
        assertThat(batch(batch).ends()).isZero();
        imports.confirm(keeper(), batch);
        assertThat(person("0102").leftOn()).isNull();
    }

    @Test
    void aListOfOneUnitEndsNothingElsewhere() throws IOException {
        staff("0101 甲一", "0102 乙二", "0103 丙三", "0104 丁四", "0105 戊五", "0106 己六");
        ground.sql.sql("update directory.person set unit_id = :unit where number = '0106'").param("unit", library)
                .update();
        UUID batch = bring(ListKind.PEOPLE, "工号,姓名\n0101,甲一\n0102,乙二\n0103,丙三\n0104,丁四\n", keeper(),
                new Extent(true, Person.Kind.STAFF, Set.of(), college, DAY, false));
        assertThat(batch(batch).covered()).isEqualTo(5);
        assertThat(rows(batch, Verdict.LEAVING)).extracting(row -> row.cells().getFirst()).containsExactly("0105");
    }

    @Test
    void whoAdministersDoesNotLeaveByAList() throws IOException {
        staff("0101 甲一");
        UUID batch = complete("工号,姓名\n0101,甲一\nV1,V1\n");
        assertThat(rows(batch, Verdict.REFUSED)).extracting(StagedRow::reason).containsOnly(Says.PERSON_SEATED)
                .hasSize(2);
        assertThat(batch(batch).ends()).isZero();
    }

    @Test
    void oneNumberTwice() throws IOException {
        staff("0101 甲一");
        UUID batch = complete(
                "序号,工号,姓名,邮箱\n1,0101,甲一,\n2,0101,别人,\n3,0102,乙二,\n4,0102,乙二,\n5,0103,丙三,a@b.cn\n6,0103,丙三,c@d.cn\n");
        List<StagedRow> rows = rows(batch, Verdict.values());
        assertThat(rows).extracting(StagedRow::reason).startsWith(Says.NUMBER_TWO_NAMES, Says.NUMBER_TWO_NAMES, null,
                null, Says.ROW_TWICE, Says.ROW_TWICE);
        assertThat(rows.get(0).arguments()).containsExactly("0101", "3");
        assertThat(rows.get(1).arguments()).containsExactly("0101", "2");
        assertThat(rows.get(3).verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(rows.get(3).warning()).isEqualTo(Warning.REPEATED);
        assertThat(rows.get(3).arguments()).containsExactly("4");
        assertThat(rows(batch, Verdict.LEAVING)).as("who may be meant by a refused row has not left")
                .extracting(row -> row.cells().get(1)).doesNotContain("0101");
    }

    @Test
    void lostZerosAreProposedAndPutBackOnlyForTheWholeListAndOnlyIfTheyTellOne() throws IOException {
        staff("00012345 甲一", "00012346 乙二", "012347 丙三", "0012347 丁四");
        String list = "工号,姓名\n12345,甲一\n12346.0,乙二\n12347,丙三\n99999,新人\n";
        UUID batch = complete(list);
        assertThat(rows(batch, Verdict.values())).extracting(StagedRow::reason).startsWith(Says.ZEROS_LOST,
                Says.ZEROS_LOST, Says.ZEROS_AMBIGUOUS, null);
        assertThat(rows(batch, Verdict.REFUSED).getFirst().arguments()).containsExactly("12345", "00012345");
        assertThat(rows(batch, Verdict.LEAVING)).as("nobody whom a row may mean")
                .extracting(row -> row.cells().getFirst()).doesNotContain("00012345", "012347", "0012347");
        assertThat(imports.zerosLost(keeper(), batch)).isEqualTo(2);
        imports.restoreZeros(keeper(), batch);
        List<StagedRow> rows = rows(batch, Verdict.values());
        assertThat(rows).extracting(StagedRow::reason).startsWith(null, null, Says.ZEROS_AMBIGUOUS, null);
        assertThat(rows.getFirst().verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(rows.getFirst().warning()).isEqualTo(Warning.ZEROS_RESTORED);
        refused(Says.NO_ZEROS, () -> imports.restoreZeros(keeper(), batch));
        imports.confirm(keeper(), batch);
        assertThat(ground.get(People.class).findByNumber("12345")).isEmpty();
    }

    @Test
    void numbersAreReadAsTheyAreMeant() throws IOException {
        staff("20230101 甲一", "20230102 乙二", "20230103 丙三", "20230104 丁四");
        UUID batch = additions("工号,姓名\n２０２３０１０１,甲一\n'20230102,乙二\n2023 0103,丙三\n20230104.0,丁四\n2.0230105E+7,戊五\n"
                + ",无号\n#REF!,坏\n");
        assertThat(rows(batch, Verdict.values())).extracting(StagedRow::verdict).startsWith(Verdict.UNCHANGED,
                Verdict.UNCHANGED, Verdict.UNCHANGED, Verdict.UNCHANGED);
        assertThat(rows(batch, Verdict.REFUSED)).extracting(StagedRow::reason).containsExactly(Says.NUMBER_DAMAGED,
                Says.NUMBER_MISSING, Says.CODE_WRONG);
    }

    @Test
    void theSameNameUnderAnotherNumberIsAHintOnly() throws IOException {
        staff("0101 欧阳一", "0102 乙二");
        UUID batch = additions("工号,姓名\n0102,乙二\n0999,欧阳一\n");
        assertThat(rows(batch, Verdict.ADDED)).singleElement().satisfies(row -> {
            assertThat(row.warning()).isEqualTo(Warning.SAME_NAME);
            assertThat(row.arguments()).containsExactly("0101");
        });
    }

    @Test
    void aListThatWasShownBeforeAnotherIsComparedAgain() throws IOException {
        staff("0101 甲一");
        UUID first = additions("工号,姓名,邮箱\n0101,甲一,a@b.cn\n");
        UUID second = additions("工号,姓名,邮箱\n0101,甲一,c@d.cn\n");
        imports.confirm(keeper(), second);
        refused(Says.LIST_BETWEEN, () -> imports.confirm(keeper(), first));
        imports.judgeAgain(keeper(), first);
        imports.confirm(keeper(), first);
        assertThat(ground.get(People.class).contact(person("0101").id(), true).email()).isEqualTo("a@b.cn");
    }

    @Test
    void twoWhoConfirmAtOnceWriteOnce() throws Exception {
        staff("0101 甲一", "0102 乙二", "0103 丙三", "0104 丁四", "0105 戊五", "0106 己六");
        UUID batch = complete("工号,姓名\nK1,K1\nG1,G1\nV1,V1\n0101,甲一\n0102,乙二\n0103,丙三\n0104,丁四\n0105,戊五\n0107,新人\n");
        Callable<Boolean> confirm = () -> {
            try {
                imports.confirm(keeper(), batch);
                return true;
            } catch (DirectoryRefused late) {
                assertThat(late.reason()).isEqualTo(Says.BATCH_CLOSED);
                return false;
            }
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : pool.invokeAll(List.of(confirm, confirm))) {
                done.add(one.get());
            }
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        assertThat(ground.count("directory.list_taken")).isEqualTo(1);
    }

    @Test
    void completeAppointmentsEndWhatIsMissingOfTheOfficesTheyCover() throws IOException {
        staff("0101 甲一", "0102 乙二", "0103 丙三", "0104 丁四", "0105 戊五", "0106 己六");
        for (String number : List.of("0101", "0102", "0103", "0104", "0105")) {
            appoint(number, Office.PUBLICITY_OFFICER, college);
        }
        UUID head = appoint("0106", Office.HEAD, college);
        UUID batch = bring(ListKind.APPOINTMENTS, "工号,姓名,职务,单位\n0101,甲一,宣传员,KJX\n0102,乙二,宣传员,KJX\n0103,丙三,宣传员,KJX\n"
                + "0104,错名,宣传员,KJX\n0106,己六,宣传员,TSG\n", granter(),
                new Extent(true, null, Set.of(Office.PUBLICITY_OFFICER), null, DAY, false));
        assertThat(rows(batch, Verdict.LEAVING)).singleElement().satisfies(row -> assertThat(row.cells())
                .containsExactly("0105", "戊五", "宣传员", "会计学院"));
        assertThat(batch(batch).covered()).isEqualTo(5);
        imports.confirm(granter(), batch);
        assertThat(until(head)).isNull();
        assertThat(ground.sql.sql("select count(*) from directory.appointment where until_on = :day")
                .param("day", DAY.minusDays(1)).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void anExtentSaysWhatItCovers() {
        refused(Says.EXTENT_PEOPLE, () -> bring(ListKind.PEOPLE, "工号,姓名\n1,甲\n", keeper(), new Extent(true, null,
                Set.of(), null, DAY, false)));
        refused(Says.EXTENT_OFFICES, () -> bring(ListKind.APPOINTMENTS, "工号,职务,单位\n1,院长,KJX\n", granter(),
                new Extent(true, null, Set.of(), null, DAY, false)));
        refused(Says.EXTENT_UNITS, () -> bring(ListKind.UNITS, "代码,名称\n1,甲\n", keeper(), new Extent(true, null,
                Set.of(), null, DAY, false)));
        refused(Says.DAY_AHEAD, () -> bring(ListKind.PEOPLE, "工号,姓名\n1,甲\n", keeper(),
                Extent.additions(keeper().today().plusDays(1))));
    }

    @Test
    void moreThanTheShareNeedsASecondPerson() throws IOException {
        staff("0101 甲一", "0102 乙二", "0103 丙三", "0104 丁四", "0105 戊五", "0106 己六", "0107 庚七");
        String list = "工号,姓名\nK1,K1\nG1,G1\nV1,V1\n0101,甲一\n0102,乙二\n0103,丙三\n0104,丁四\n";
        UUID batch = complete(list);
        assertThat(batch(batch).ends()).isEqualTo(3);
        share(ShareSays.SHARE_EXCEEDED, () -> imports.confirm(keeper(), batch));
        assertThat(person("0107").leftOn()).isNull();
        var second = ground.get(AgreeToList.class);
        share(ShareSays.SHARE_SAME_PERSON, () -> second.agree(keeper(), batch, 3, "集体退休"));
        share(ShareSays.SHARE_NUMBER, () -> second.agree(granter(), batch, 4, "集体退休"));
        share(ShareSays.SHARE_REASON, () -> second.agree(granter(), batch, 3, "  "));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> second.agree(ground.by(ground.visitor), batch, 3, "集体退休"));
        second.agree(granter(), batch, 3, "集体退休");
        imports.judgeAgain(keeper(), batch);
        share(ShareSays.SHARE_EXCEEDED, () -> imports.confirm(keeper(), batch));
        second.agree(granter(), batch, 3, "集体退休");
        imports.confirm(keeper(), batch);
        assertThat(person("0107").leftOn()).isEqualTo(DAY);
        assertThat(ground.get(TakenLists.class).list(null, 5)).singleElement().satisfies(taken -> {
            assertThat(taken.by()).isEqualTo("K1");
            assertThat(taken.agreed()).isEqualTo("G1");
            assertThat(taken.reason()).isEqualTo("集体退休");
            assertThat(taken.counts()).containsEntry(Verdict.LEAVING, 3);
            assertThat(taken.hash()).hasSize(64);
        });
        assertThat(ground.get(Ledger.class).historyOf(new Subject(Imports.SUBJECT, batch))).extracting(Event::type)
                .containsExactly("import.previewed", "import.agreed", "import.judged-again", "import.agreed",
                        "import.confirmed");
    }

    @Test
    void justTheSharePasses() throws IOException {
        staff("0101 甲一", "0102 乙二", "0103 丙三", "0104 丁四", "0105 戊五", "0106 己六", "0107 庚七");
        UUID batch = complete("工号,姓名\nK1,K1\nG1,G1\nV1,V1\n0101,甲一\n0102,乙二\n0103,丙三\n0104,丁四\n0105,戊五\n");
        assertThat(batch(batch).ends()).as("2 of 10").isEqualTo(2);
        share(ShareSays.SHARE_KEPT, () -> {
            try {
                ground.get(AgreeToList.class).agree(granter(), batch, 2, "x");
            } catch (DirectoryRefused nothingToAgree) {
                assertThat(nothingToAgree.reason()).isEqualTo(Says.BATCH_UNKNOWN);
                throw ground.get(Regulation.class).refuse(Rule.FEED_SHARE, ShareSays.SHARE_KEPT,
                        ShareSays.SHARE_KEPT_NEXT);
            }
        });
        imports.confirm(keeper(), batch);
        assertThat(person("0107").leftOn()).isEqualTo(DAY);
    }

    @Test
    void theShareCanBeSwitchedOff() {
        Regulation on = ground.get(Regulation.class);
        var share = new FeedShare(on);
        assertThat(share.exceeded(20, 100, DAY)).isFalse();
        assertThat(share.exceeded(21, 100, DAY)).isTrue();
        assertThat(share.exceeded(1, 0, DAY)).isTrue();
        Map<Rule, org.rostra.policy.DatedRule> rules = new HashMap<>(on.rules());
        var rule = on.rule(Rule.FEED_SHARE);
        rules.put(Rule.FEED_SHARE,
                new org.rostra.policy.DatedRule(rule.rule(), rule.clause(), List.of(), java.util.Optional.empty()));
        var off = new FeedShare(new org.rostra.policy.WrittenRegulation(on.id(), on.title(), on.document(),
                on.institution(), on.clauses(),
                rules, on.structure(), on.procedures(), on.forms(), on.lists(), on.retention()));
        assertThat(off.exceeded(100, 100, DAY)).isFalse();
    }

    /** Any directory and any complete list: what is shown is what happens, and a second time there is nothing to do. */
    @Test
    void whatIsShownIsWhatHappens() throws IOException {
        long seed = Long.getLong("rostra.seed", System.nanoTime());
        System.out.println("CompleteListTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            empty();
            StringBuilder list = new StringBuilder("工号,姓名,单位\nK1,K1,\nG1,G1,\nV1,V1,\n");
            Map<Verdict, Integer> expected = new EnumMap<>(Verdict.class);
            expected.put(Verdict.UNCHANGED, 3);
            for (int i = 0; i < 40; i++) {
                String number = "%06d".formatted(i * 7919 + 1);
                String name = "某" + (char) (0x4e00 + random.nextInt(3000));
                boolean known = random.nextInt(10) > 0;
                if (known) {
                    staff(number + " " + name);
                }
                int fate = random.nextInt(10);
                if (fate > 0 || !known) {
                    list.append(number).append(',').append(name).append(fate == 1 ? ",TSG\n" : ",KJX\n");
                }
                expected.merge(!known
                        ? Verdict.ADDED
                        : fate == 0 ? Verdict.LEAVING : fate == 1 ? Verdict.MOVED : Verdict.UNCHANGED, 1, Integer::sum);
            }
            UUID batch = complete(list.toString());
            assertThat(counts(batch(batch))).as("seed %d", seed).isEqualTo(expected);
            if (batch(batch).writes() == 0) {
                continue;
            }
            if (ground.get(AgreeToList.class).needed(keeper(), batch(batch))) {
                ground.get(AgreeToList.class).agree(granter(), batch, batch(batch).ends(), "核对无误");
            }
            imports.confirm(keeper(), batch);
            assertThat(ground.sql.sql("select count(*) from directory.person where left_on is not null")
                    .query(Integer.class).single()).as("seed %d", seed).isEqualTo(expected.getOrDefault(
                            Verdict.LEAVING, 0));
            assertThat(batch(complete(list.toString())).writes()).as("seed %d", seed).isZero();
        }
    }

    private UUID complete(String list) throws IOException {
        return bring(ListKind.PEOPLE, list, keeper(),
                new Extent(true, Person.Kind.STAFF, Set.of(), null, DAY, false));
    }

    private UUID additions(String list) throws IOException {
        return bring(ListKind.PEOPLE, list, keeper(), Extent.additions(DAY));
    }

    private UUID bring(ListKind kind, String list, Act act, Extent extent) throws IOException {
        return imports.preview(act, kind, Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), list),
                "list.csv", extent);
    }

    private Batch batch(UUID id) {
        return ground.get(BatchTable.class).find(id, keeper().at()).orElseThrow();
    }

    private static Map<Verdict, Integer> counts(Batch batch) {
        Map<Verdict, Integer> counts = new EnumMap<>(batch.counts());
        counts.values().removeIf(number -> number == 0);
        return counts;
    }

    private List<StagedRow> rows(UUID batch, Verdict... only) {
        return ground.get(RowTable.class).rows(batch, List.of(only), 0, 1000);
    }

    private Act keeper() {
        return ground.by(ground.keeper);
    }

    private Act granter() {
        return ground.by(ground.granter);
    }

    private void staff(String... people) {
        register(Person.Kind.STAFF, people);
    }

    private void student(String... people) {
        register(Person.Kind.STUDENT, people);
    }

    private void register(Person.Kind kind, String... people) {
        for (String one : people) {
            String[] parts = one.split(" ");
            ground.get(RegisterPerson.class).register(keeper(), new NewPerson(parts[0], parts[1], kind, college, null,
                    null, null));
        }
    }

    private UUID appoint(String number, Office office, UUID unit) {
        return ground.get(Appoint.class).appoint(granter(), person(number).id(), office, unit,
                LocalDate.of(2020, 1, 1));
    }

    private @Nullable LocalDate until(UUID appointment) {
        return ground.sql.sql("select until_on from directory.appointment where id = :id").param("id", appointment)
                .query((row, _) -> row.getObject(1, LocalDate.class)).list().getFirst();
    }

    private Person person(String number) {
        return ground.get(People.class).findByNumber(number).orElseThrow();
    }

    private UUID unit(String code, String name, Unit.Kind kind, @Nullable UUID parent) {
        return ground.get(EstablishUnit.class).establish(keeper(), new NewUnit(kind, code, name, null, null, parent));
    }

    private static void refused(Says reason, ThrowingCallable command) {
        assertThatExceptionOfType(DirectoryRefused.class).isThrownBy(command).extracting(DirectoryRefused::reason)
                .isEqualTo(reason);
    }

    private static void share(ShareSays reason, ThrowingCallable command) {
        assertThatExceptionOfType(Refused.class).isThrownBy(command).extracting(Refused::reason).isEqualTo(reason);
    }
}
