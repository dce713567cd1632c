package org.rostra.registry.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.AccountColumn;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountWords;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.change.SuspendAccount;
import org.rostra.security.House;
import org.rostra.sheets.Limits;
import org.rostra.sheets.OfficeForm;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Sheet;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Sheets;
import org.rostra.web.Frames;

/** Tables of other offices: mapped once, filled as of a day, kept; and the register as a book. */
class BookTest {
    private static House house;
    private static University university;
    private static UUID running;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        running = running("湖南财院通知", "gh_0123456789ab");
        UUID other = university.draft("custodian", "LIB", "=书讯", "wechat-official");
        house.sql().sql("update registry.account set state = 'TO_BE_FILED', tier = 3 where id = :id").param("id", other)
                .update();
        university.on("2026-03-10");
        university.bean(SuspendAccount.class).suspend(university.by("publicity-head"), running, "账号疑似被盗");
        university.on("2026-03-12");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void proposesWhatHeadingsMean() throws IOException {
        BookTemplate template = load();
        assertThat(template.mapped()).isFalse();
        assertThat(template.name()).isEqualTo("统计表");
        assertThat(template.first()).isEqualTo(5);
        assertThat(template.footer()).isEqualTo(7);
        assertThat(template.columns()).extracting(one -> one.filling().id()).containsExactly("serial", "name", "unit",
                "platform", "state", "opened", "", "");
        refused(() -> fill(template.id(), "2026-03-12"), Why.NOT_MAPPED);
    }

    @Test
    void isFilledAsOfADayInTheirWordsAndKept() throws IOException {
        UUID id = mapped(AccountFilter.ALL.with(AccountDimension.TIER, "2"));
        BookSnapshot before = fill(id, "2026-03-05");
        assertThat(before.rows()).isEqualTo(1);
        assertThat(before.untold()).isEqualTo(Map.of("账号情况/平台类型", List.of("微信公众号"), "状态", List.of("运行中")));
        List<Row> rows = rows(before);
        assertThat(rows.get(4).cells()).extracting(one -> one.text()).startsWith("1", "湖南财院通知", "单位BIZ", "", "",
                "2026-03-02");
        assertThat(rows).extracting(Row::number).as("the footer stays").contains(7, 9);
        templates().translate(university.by("clerk"), id, Map.of(3, Map.of("微信公众号", "微信"), 4,
                Map.of("运行中", "正常", "暂停运行", "停更")));
        BookSnapshot after = fill(id, "2026-03-05");
        assertThat(after.untold()).isEmpty();
        assertThat(rows(after).get(4).cells()).extracting(one -> one.text()).contains("微信", "正常");
        assertThat(rows(fill(id, "2026-03-12")).get(4).text(4)).isEqualTo("停更");
        assertThat(fill(id, "2026-03-01").rows()).as("not in the register yet").isZero();
        assertThat(snapshots().of(templates().getFor(university.by("clerk"), id))).hasSize(4)
                .allMatch(BookSnapshot::done).extracting(BookSnapshot::by).containsOnly("clerk");
        assertThat(university.bean(Ledger.class).historyOf(BookTemplate.subject(id))).extracting(Event::type)
                .startsWith("book.loaded", "book.mapped", "book.fill-begun", "book.filled", "book.snapshot-taken",
                        "book.translated");
        refused(() -> fill(id, "2026-03-13"), Why.DAY_WRONG);
    }

    @Test
    void ordersByUnitAndKeepsTextsTexts() throws IOException {
        UUID id = mapped(AccountFilter.ALL);
        List<Row> rows = rows(fill(id, "2026-03-12"));
        assertThat(rows.subList(4, 6)).extracting(row -> row.text(1)).containsExactly("湖南财院通知", "=书讯");
        assertThat(rows.subList(4, 6)).extracting(row -> row.text(0)).containsExactly("1", "2");
    }

    @Test
    void isThePublicityDepartmentsAlone() throws IOException {
        UUID id = mapped(AccountFilter.ALL);
        Path file = new OfficeForm().write();
        assertThatThrownBy(() -> templates().load(university.by("dean"), "", file, "a.xlsx"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> templates().getFor(university.by("dean"), id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> university.bean(FillBook.class).begin(university.by("dean"), id,
                LocalDate.parse("2026-03-12"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> snapshots().open(university.by("clerk"), templates().getFor(university.by("clerk"),
                mapped(AccountFilter.ALL)), fill(id, "2026-03-12").id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsWrongChangesNothing() throws IOException {
        BookTemplate template = load();
        refused(() -> map(template, 4, 0, template.columns()), Why.ROW_WRONG);
        refused(() -> map(template, 6, 5, template.columns()), Why.FOOTER_WRONG);
        refused(() -> map(template, 5, 7, template.columns().subList(6, 8)), Why.NO_COLUMN);
        assertThat(templates().getFor(university.by("clerk"), template.id())).isEqualTo(template);
        OfficeForm empty = new OfficeForm();
        empty.parts.put("xl/worksheets/sheet1.xml", empty.parts.getOrDefault("xl/worksheets/sheet2.xml", ""));
        int before = templates().list(university.by("clerk")).size();
        Path file = empty.write();
        refused(() -> templates().load(university.by("clerk"), "", file, "a.xlsx"), Why.NO_HEADING);
        assertThat(templates().list(university.by("clerk"))).hasSize(before);
    }

    @Test
    void whatWasDroppedIsNoLongerFilledButStaysReadable() throws IOException {
        UUID id = mapped(AccountFilter.ALL);
        BookSnapshot kept = fill(id, "2026-03-12");
        templates().drop(university.by("clerk"), id);
        assertThatThrownBy(() -> fill(id, "2026-03-12")).isInstanceOf(NotFound.class);
        assertThat(rows(kept)).isNotEmpty();
    }

    @Test
    void whatFailsLeavesNoFile() throws IOException {
        UUID id = mapped(AccountFilter.ALL);
        house.sql().sql("update registry.book_template set sheet = 9 where id = :id").param("id", id).update();
        BookSnapshot failed = fill(id, "2026-03-12");
        assertThat(failed.state()).isEqualTo(BookSnapshot.State.FAILED);
        assertThat(failed.file()).isNull();
        assertThat(university.bean(Ledger.class).historyOf(BookTemplate.subject(id))).extracting(Event::type)
                .endsWith("book.fill-begun", "book.fill-failed");
    }

    @Test
    void pagesSayWhatIsToBeDone() throws IOException {
        UUID id = mapped(AccountFilter.ALL.with(AccountDimension.TIER, "2"));
        House.Browser clerk = house.browser();
        clerk.signIn("clerk", House.PASSWORD);
        assertThat(clerk.get("/books").body()).contains("统计表");
        assertThat(clerk.get("/books/" + id).body()).contains("2026-03-12", "对照下拉选项");
        assertThat(clerk.get("/books/" + id + "/columns").body()).contains("账号情况/平台类型", "湖南财院通知");
        assertThat(clerk.get("/books/" + id + "/words").body()).contains("微信公众号", "停更");
        assertThat(clerk.post("/books/" + id + "/columns", "_csrf", clerk.findToken().orElseThrow(), "sheet", "0",
                "name", "新名", "first", "5", "footer", "7", "c1", "name", "c2", "unit", "t2", "全校", "unit", "BIZ",
                "kind",
                "either").statusCode()).isEqualTo(303);
        BookTemplate template = templates().getFor(university.by("clerk"), id);
        assertThat(template.filled()).extracting(one -> one.filling().id()).containsExactly("name", "fixed:全校");
        assertThat(template.filter().unit()).isEqualTo(university.unit("BIZ"));
        assertThat(clerk.post("/books/" + id + "/columns", "_csrf", clerk.findToken().orElseThrow(), "sheet", "0",
                "name", "新名", "first", "5", "c1", "name", "unit", "没有这个单位").statusCode()).isEqualTo(422);
        assertThat(clerk.post("/books/" + id + "/fill", "_csrf", clerk.findToken().orElseThrow(), "on", "2026-03-12")
                .statusCode()).isEqualTo(303);
        assertThat(clerk.get("/books/" + id).body()).contains("1 行");
    }

    @Test
    void aBookOfTheRegisterHasASheetForEachTierAndOneOfGroups() throws IOException {
        Map<String, List<String>> school = book("clerk", null);
        assertThat(school.keySet()).containsExactly("一级", "二级", "三级", "群");
        assertThat(school.get("二级")).containsExactly("湖南财院通知");
        assertThat(school.get("三级")).containsExactly("=书讯");
        assertThat(book("clerk", university.unit("LIB")).get("二级")).isEmpty();
        assertThat(book("dean", null).get("三级")).as("a head sees his unit").isEmpty();
        assertThat(book("dean", null).get("二级")).containsExactly("湖南财院通知");
        assertThatThrownBy(() -> book("custodian", null)).isInstanceOf(Forbidden.class);
    }

    private static Map<String, List<String>> book(String who, @org.jspecify.annotations.Nullable UUID unit)
            throws IOException {
        var out = new ByteArrayOutputStream();
        university.bean(ExportRegisterBook.class).write(university.by(who), unit, new AccountWords(
                university.bean(Frames.class).texts(Locale.SIMPLIFIED_CHINESE), university.bean(PlatformLinks.class),
                university.bean(Regulation.class)), out);
        Path file = Files.createTempFile("book", ".xlsx");
        Files.write(file, out.toByteArray());
        Map<String, List<String>> names = new java.util.LinkedHashMap<>();
        try (SheetFile sheets = new Sheets(Limits.DEFAULT).open(file, "book.xlsx")) {
            for (Sheet sheet : sheets.sheets()) {
                names.put(sheet.name(), rows(sheets, sheet).stream().skip(1).map(row -> row.text(1)).toList());
            }
        }
        return names;
    }

    private static UUID running(String name, String id) {
        UUID account = university.draft("custodian", "BIZ", name, "wechat-official");
        CaseFile file = university.submit("custodian", account);
        for (String decider : List.of("dean", "clerk", "publicity-head")) {
            university.approve(decider, file);
        }
        university.approve("clerk", university.file("custodian", account, name, id, university.by("clerk").today()));
        return account;
    }

    private static BookTemplate load() throws IOException {
        return templates().load(university.by("clerk"), " 统计表 ", new OfficeForm().write(), "附件1.xlsx");
    }

    private static UUID mapped(AccountFilter filter) throws IOException {
        BookTemplate template = load();
        templates().map(university.by("clerk"), new BookTemplate(template.id(), template.name(), template.file(),
                template.sheet(), 5, 7, filter, true, false, false, template.columns()));
        return template.id();
    }

    private static void map(BookTemplate template, int first, int footer, List<BookColumn> columns) {
        templates().map(university.by("clerk"), new BookTemplate(template.id(), template.name(), template.file(),
                template.sheet(), first, footer, template.filter(), true, false, false, columns));
    }

    private static BookSnapshot fill(UUID template, String on) {
        Act act = university.by("clerk");
        UUID snapshot = university.bean(FillBook.class).begin(act, template, LocalDate.parse(on));
        university.bean(BookWork.class).fill(act, snapshot, Duration.ofMinutes(2));
        return snapshots().of(templates().getFor(act, template)).stream().filter(one -> one.id().equals(snapshot))
                .findFirst().orElseThrow();
    }

    private static List<Row> rows(BookSnapshot snapshot) throws IOException {
        Act act = university.by("clerk");
        Path file = Files.createTempFile("filled", ".xlsx");
        var out = new ByteArrayOutputStream();
        snapshots().open(act, templates().getFor(act, snapshot.template()), snapshot.id()).writeTo(out);
        Files.write(file, out.toByteArray());
        try (SheetFile sheets = new Sheets(Limits.DEFAULT).open(file, "filled.xlsx")) {
            return rows(sheets, sheets.first());
        }
    }

    private static List<Row> rows(SheetFile file, Sheet sheet) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = file.rows(sheet)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static void refused(ThrowingCallable call, Why why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BookRefused.class,
                refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static BookTemplates templates() {
        return university.bean(BookTemplates.class);
    }

    private static BookSnapshots snapshots() {
        return university.bean(BookSnapshots.class);
    }
}
