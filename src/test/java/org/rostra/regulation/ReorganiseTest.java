package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.directory.Appoint;
import org.rostra.directory.Appointments;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.EstablishUnit;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.directory.reorganise.Reorganisation;
import org.rostra.directory.reorganise.Reorganisation.Kind;
import org.rostra.directory.reorganise.Names;
import org.rostra.directory.reorganise.Reorganisation.State;
import org.rostra.directory.reorganise.Reorganisations;
import org.rostra.directory.reorganise.Wanted;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.groups.GroupKind;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Verb;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Custody;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.NameForms;
import org.rostra.registry.NameScope;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.change.CustodyWatch;
import org.rostra.registry.unit.UnitReport;
import org.rostra.registry.unit.UnitReports;
import org.rostra.security.House;

/** 机构调整: accounts, open cases and what is owed follow the unit, nobody loses an account by it, and one report covers all. */
class ReorganiseTest {
    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void monday() {
        university.on("2026-03-02");
    }

    @Test
    void aRenamedUnitKeepsItsOldNameOnWhatWasFiled() {
        String unit = college();
        UUID id = running(unit);
        String before = unit(unit).name();
        university.on("2026-04-01");
        Reorganisation what = decide(Kind.RENAME, "2026-04-01", unit, null,
                new Names("数字经济学院", "Digital Economy", null),
                Set.of());
        assertThat(what.state()).isEqualTo(State.DONE);
        assertThat(unit(unit).name()).isEqualTo("数字经济学院");
        assertThat(units().byId(List.of(id(unit)), LocalDate.parse("2026-03-31")).get(id(unit)).name())
                .isEqualTo(before);
        assertThat(units().search(before, 5)).extracting(Unit::id).contains(id(unit));
        assertThat(units().publicNames()).contains(before, "数字经济学院");
        assertThat(NameScope.of(new NameForms("湖南财政经济学院", List.of(), List.of(), List.of(), List.of(),
                units().publicNames())).judge("数字经济学院青年").verdict()).isEqualTo(ScopeVerdict.REVIEW);
        assertThat(account(id).unit()).isEqualTo(id(unit));
        assertThat(types(new Subject(Unit.SUBJECT, id(unit)))).contains("unit.renamed");
        assertThat(reportOwed(unit)).isNotNull();
        refusedIt(() -> decide(Kind.RENAME, "2026-04-01", unit, null, new Names("另一名称", null, null), Set.of()),
                "RENAMED_SINCE");
    }

    @Test
    void aMergedUnitTakesEverythingAlong() {
        String ends = college();
        String goesOn = college();
        UUID running = running(ends);
        UUID waiting = university.draft("keeper-" + ends, ends, "湖南财院待批" + ++number, "weibo");
        CaseFile file = university.submit("keeper-" + ends, waiting);
        unit("C" + ends, Unit.Kind.CLASS, ends);
        List<UUID> keepers = keepers(running);
        UUID elsewhere = running("BIZ", "keeper-" + ends);
        decide(Kind.MERGE, "2026-03-02", ends, goesOn, null, Set.of());
        assertThat(unit(ends).closedOn()).isEqualTo("2026-03-02");
        assertThat(unit("C" + ends).path()).contains(id(goesOn)).doesNotContain(id(ends));
        assertThat(account(running).unit()).isEqualTo(id(goesOn));
        assertThat(keepers(running)).containsExactlyElementsOf(keepers);
        watch();
        assertThat(keepers(running)).containsExactlyElementsOf(keepers);
        assertThat(keepers(elsewhere)).contains(university.id("keeper-" + ends));
        refuse(() -> university.approve("head-" + ends, file));
        CaseFile next = university.approve("head-" + goesOn, file);
        assertThat(next.unit()).isEqualTo(id(goesOn));
        assertThat(types(file.asSubject())).contains("case.reseated");
        assertThat(types(account(running).asSubject())).contains("account.unit-changed");
        assertThat(openAt(new Seat.OfficeAt(Office.HEAD, id(ends)))).isEmpty();
        assertThat(heads(goesOn)).doesNotContain(university.id("head-" + ends));
    }

    /** A group of people at work stays one (三（三）), and a branch's stays the branch's; the new head is asked. */
    @Test
    void groupsOfAMergedUnitStayOfTheirKind() {
        var groups = new WorkGroups(university);
        String ends = college();
        String goesOn = college();
        UUID work = groups.register("keeper-" + ends, GroupKind.WORK, ends);
        UUID branch = groups.register("keeper-" + ends, GroupKind.BRANCH, ends);
        decide(Kind.MERGE, "2026-03-02", ends, goesOn, null, Set.of());
        assertThat(account(work).body()).isEqualTo(BodyKind.WORK_GROUP);
        assertThat(account(work).tier()).isEqualTo(3);
        assertThat(account(work).unit()).isEqualTo(id(goesOn));
        assertThat(account(branch).body()).isEqualTo(BodyKind.BRANCH);
        groups.confirm("head-" + goesOn, work);
        assertThat(groups.membership(work).admittedBy()).isEqualTo(university.id("head-" + goesOn));
    }

    @Test
    void headsGoOnOnlyWhereTheyAreChosenAndOtherOfficesGoAlong() {
        String ends = college();
        String goesOn = college();
        university.appoint("officer-" + ends, Office.PUBLICITY_OFFICER, ends);
        UUID chosen = university.bean(Appointments.class).in(List.of(id(ends)), LocalDate.parse("2026-03-02")).stream()
                .filter(one -> one.office() == Office.HEAD).findFirst().orElseThrow().id();
        decide(Kind.ABOLISH, "2026-03-02", ends, goesOn, null, Set.of(chosen));
        assertThat(heads(goesOn)).contains(university.id("head-" + ends), university.id("head-" + goesOn));
        assertThat(university.bean(Appointments.class).in(List.of(id(goesOn)), LocalDate.parse("2026-03-02")))
                .anyMatch(one -> one.office() == Office.PUBLICITY_OFFICER
                        && one.person().equals(university.id("officer-" + ends)));
        assertThat(university.bean(Appointments.class).in(List.of(id(ends)), LocalDate.parse("2026-03-02"))).isEmpty();
    }

    @Test
    void aDividedUnitGivesWhatWasChosenAndKeepsTheRest() {
        String unit = college();
        String other = college();
        UUID goes = running(unit);
        UUID stays = running(unit);
        UUID asked = university.draft("keeper-" + unit, unit, "湖南财院分设" + ++number, "douyin");
        CaseFile file = university.submit("keeper-" + unit, asked);
        unit("G" + unit, Unit.Kind.CLASS, unit);
        unit("S" + unit, Unit.Kind.CLASS, unit);
        decide(Kind.SPLIT, "2026-03-02", unit, other, null,
                Set.of(goes, asked, id("G" + unit), university.id("keeper-" + unit)));
        assertThat(unit(unit).closedOn()).isNull();
        assertThat(account(goes).unit()).isEqualTo(id(other));
        assertThat(account(stays).unit()).isEqualTo(id(unit));
        assertThat(keepers(goes)).contains(university.id("keeper-" + unit));
        assertThat(keepers(stays)).doesNotContain(university.id("keeper-" + unit));
        assertThat(university.bean(Duties.class).openAbout(account(stays).asSubject())).extracting(Duty::task)
                .containsExactly("change.add-custodian");
        assertThat(unit("G" + unit).path()).contains(id(other));
        assertThat(unit("S" + unit).path()).contains(id(unit));
        refuse(() -> university.approve("head-" + unit, file));
        university.approve("head-" + other, file);
        refusedIt(() -> decide(Kind.SPLIT, "2026-03-02", unit, other, null, Set.of()), "NOTHING_GOES");
        refusedIt(() -> decide(Kind.SPLIT, "2026-03-02", unit, "S" + unit, null, Set.of(id("S" + unit))), "CIRCLE");
    }

    @Test
    void aClassTakenElsewhereIsDecidedByTheHeadAboveIt() {
        String from = college();
        String to = college();
        unit("B" + from, Unit.Kind.BRANCH, from);
        UUID asked = university.draft("keeper-" + from, "B" + from, "湖南财院支部" + ++number, "weibo");
        CaseFile file = university.submit("keeper-" + from, asked);
        decide(Kind.SPLIT, "2026-03-02", from, to, null, Set.of(id("B" + from)));
        refuse(() -> university.approve("head-" + from, file));
        university.approve("head-" + to, file);
    }

    @Test
    void oneReportCoversAllAccountsOfTheUnit() {
        String ends = college();
        String goesOn = college();
        UUID first = running(ends);
        UUID second = running(ends);
        decide(Kind.MERGE, "2026-03-02", ends, goesOn, null, Set.of());
        Duty owed = reportOwed(goesOn);
        assertThat(owed.due()).isEqualTo("2026-03-05");
        assertThat(owed.seat()).isEqualTo(new Seat.OfficeAt(Office.HEAD, id(goesOn)));
        UnitReport report = reports().getFor(university.by("clerk"), owed.subject().id());
        assertThat(report.accounts()).containsExactlyInAnyOrder(first, second);
        Map<String, List<String>> checked = new HashMap<>(
                Map.of("checked", List.of("names", "custodians", "contacts")));
        assertThatThrownBy(() -> reports().report(university.by("head-" + goesOn), report.id(), checked,
                Map.of(first, "0731-1"))).isInstanceOf(FormIncomplete.class);
        assertThatThrownBy(() -> reports().report(university.by("head-" + goesOn), report.id(), Map.of(),
                Map.of(first, "0731-1", second, "0731-2"))).isInstanceOf(FormIncomplete.class);
        Map<UUID, String> contacts = Map.of(first, "0731-88812001", second, "0731-88812002");
        assertThatThrownBy(() -> reports().report(university.by("stranger"), report.id(), checked, contacts))
                .isInstanceOf(org.rostra.access.NotFound.class);
        CaseFile file = reports().report(university.by("head-" + goesOn), report.id(), checked, contacts);
        assertThat(university.bean(Duties.class).openAbout(report.asSubject())).isEmpty();
        file = university.decide("clerk", file, new Verb.Return(List.of(), "第二个账号的电话有误"));
        file = reports().report(university.by("head-" + goesOn), report.id(), checked,
                Map.of(first, "0731-88812001", second, "0731-88812003"));
        university.approve("clerk", file);
        assertThat(account(first).contact()).isEqualTo("0731-88812001");
        assertThat(account(second).contact()).isEqualTo("0731-88812003");
        assertThatThrownBy(() -> reports().report(university.by("head-" + goesOn), report.id(), checked, contacts))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatLiesAheadIsCarriedOutOnItsDayOrCancelled() {
        String ends = college();
        String goesOn = college();
        UUID id = running(ends);
        Reorganisation planned = decide(Kind.MERGE, "2026-09-01", ends, goesOn, null, Set.of());
        assertThat(planned.state()).isEqualTo(State.PLANNED);
        assertThat(account(id).unit()).isEqualTo(id(ends));
        refusedIt(() -> decide(Kind.ABOLISH, "2026-05-01", ends, goesOn, null, Set.of()), "REORGANISATION_OPEN");
        assertThat(reorganisations().due(LocalDate.parse("2026-08-31"))).isEmpty();
        university.on("2026-09-01");
        assertThat(reorganisations().due(LocalDate.parse("2026-09-01"))).contains(planned.id());
        reorganisations().carryOut(Act.bySystem(House.now()), planned.id());
        assertThat(account(id).unit()).isEqualTo(id(goesOn));
        String other = college();
        Reorganisation dropped = decide(Kind.ABOLISH, "2027-01-01", other, goesOn, null, Set.of());
        reorganisations().cancel(university.by("keeper"), dropped.id());
        refusedIt(() -> reorganisations().cancel(university.by("keeper"), dropped.id()), "REORGANISATION_OVER");
        assertThat(reorganisations().due(LocalDate.parse("2027-01-01"))).isEmpty();
    }

    @Test
    void whatCannotStandIsRefusedAndNothingIsDone() {
        String unit = college();
        String other = college();
        unit("D" + unit, Unit.Kind.CLASS, unit);
        refusedIt(() -> decide(Kind.MERGE, "2026-03-02", unit, "D" + unit, null, Set.of()), "CIRCLE");
        refusedIt(() -> decide(Kind.MERGE, "2026-03-02", unit, unit, null, Set.of()), "CIRCLE");
        refusedIt(() -> decide(Kind.ABOLISH, "2026-03-02", "XCB", other, null, Set.of()), "UNIT_NAMED");
        refusedIt(() -> decide(Kind.ABOLISH, "2026-03-02", "root", other, null, Set.of()), "ROOT_STAYS");
        refusedIt(() -> decide(Kind.RENAME, "2026-03-02", unit, null,
                new Names(unit(unit).name(), null, null), Set.of()), "NAME_AS_BEFORE");
        refusedIt(() -> reorganisations().decide(university.by("keeper"), new Wanted(Kind.MERGE,
                LocalDate.parse("2026-03-02"), " ", List.of(id(unit)), id(other), null, Set.of())),
                "DOCUMENT_MISSING");
        assertThatThrownBy(() -> reorganisations().decide(university.by("clerk"), new Wanted(Kind.MERGE,
                LocalDate.parse("2026-03-02"), "x", List.of(id(unit)), id(other), null, Set.of())))
                .isInstanceOf(Forbidden.class);
        assertThat(unit(unit).closedOn()).isNull();
        assertThat(reorganisations().of(id(unit))).isEmpty();
    }

    @Test
    void aNewHeadFindsWhatWaited() {
        String unit = college();
        UUID asked = university.draft("keeper-" + unit, unit, "湖南财院新任" + ++number, "weibo");
        CaseFile file = university.submit("keeper-" + unit, asked);
        var held = university.bean(Appointments.class).in(List.of(id(unit)), LocalDate.parse("2026-03-02")).getFirst();
        university.bean(Appoint.class).end(university.by("giver"), held.id(), LocalDate.parse("2026-03-01"));
        university.appoint("next-" + unit, Office.HEAD, unit);
        refuse(() -> university.approve("head-" + unit, file));
        university.approve("next-" + unit, file);
    }

    private static Reorganisation decide(Kind kind, String day, String unit,
            @org.jspecify.annotations.Nullable String into, @org.jspecify.annotations.Nullable Names names,
            Set<UUID> going) {
        return reorganisations().decide(university.by("keeper"), new Wanted(kind, LocalDate.parse(day), "校发〔2026〕8号",
                List.of(id(unit)), into == null ? null : id(into), names, going));
    }

    private static Duty reportOwed(String unit) {
        return openAt(new Seat.OfficeAt(Office.HEAD, id(unit))).stream()
                .filter(duty -> duty.task().equals("change.report-unit")).findFirst().orElseThrow();
    }

    private static List<Duty> openAt(Seat seat) {
        return university.bean(Duties.class).openFor(List.of(seat), 50);
    }

    private static List<String> types(Subject subject) {
        return university.bean(Ledger.class).historyOf(subject).stream().map(event -> event.type()).toList();
    }

    private static List<UUID> heads(String unit) {
        return university.bean(Appointments.class).in(List.of(id(unit)), LocalDate.parse("2026-03-02")).stream()
                .filter(one -> one.office() == Office.HEAD).map(one -> one.person()).toList();
    }

    private static void watch() {
        university.bean(CustodyWatch.class).sweep(Act.bySystem(House.now()), java.util.Optional.empty());
    }

    private static List<UUID> keepers(UUID account) {
        return university.bean(Accounts.class).custodians(university.by("clerk"), account).stream()
                .map(Custody::person).toList();
    }

    private static Account account(UUID id) {
        return university.bean(Accounts.class).getFor(university.by("clerk"), id);
    }

    /** A college with a head and a custodian of its own. */
    private static String college() {
        String code = "COL" + ++number;
        unit(code, Unit.Kind.COLLEGE, "root");
        university.appoint("head-" + code, Office.HEAD, code);
        university.person("keeper-" + code, "STAFF");
        house.sql().sql("update directory.person set unit_id = :unit where number = :number").param("unit", id(code))
                .param("number", "keeper-" + code).update();
        return code;
    }

    private static void unit(String code, Unit.Kind kind, String parent) {
        university.bean(EstablishUnit.class).establish(university.by("keeper"),
                new NewUnit(kind, code, "调整单位" + code, null, null, id(parent)));
    }

    private static UUID running(String unit) {
        return running(unit, "keeper-" + unit);
    }

    private static UUID running(String unit, String keeper) {
        String head = unit.equals("BIZ") ? "dean" : "head-" + unit;
        String name = "湖南财院调整" + ++number;
        UUID id = university.draft(keeper, unit, name, "wechat-official");
        CaseFile file = university.submit(keeper, id);
        List.of(head, "clerk", "publicity-head").forEach(person -> university.approve(person, file));
        university.approve("clerk", university.file(keeper, id, name, "gh_%012x".formatted(0xf0000 + number),
                LocalDate.parse("2026-03-02")));
        return id;
    }

    private static void refusedIt(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DirectoryRefused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    private static void refuse(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuntimeException.class);
    }

    private static Unit unit(String code) {
        return units().get(id(code));
    }

    private static UUID id(String code) {
        return units().findByCode(code).orElseThrow().id();
    }

    private static Units units() {
        return university.bean(Units.class);
    }

    private static Reorganisations reorganisations() {
        return university.bean(Reorganisations.class);
    }

    private static UnitReports reports() {
        return university.bean(UnitReports.class);
    }
}
