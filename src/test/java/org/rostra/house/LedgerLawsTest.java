package org.rostra.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.directory.Office;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Recorded;
import org.rostra.procedure.Verb;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountStatistics;
import org.rostra.registry.Accounts;
import org.rostra.registry.CrossTabulation;
import org.rostra.registry.Applications;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Laws 3, 12 and 13. A trigger notes which transaction touched which table; and everything the demonstration does, units
 * and people registered, applications written, decided, recorded for absent people, filed, imported, leaves no name.
 */
class LedgerLawsTest {
    /** What writes for an act without changing the state of a subject, and why. */
    private static final Map<String, String> NO_STATE_CHANGED = Map.ofEntries(
            entry("Applications.save", "a draft is its writer's alone until it is submitted"),
            entry("SavedFilters.save", "how a person likes to look at a list"),
            entry("SavedFilters.rename", "how a person likes to look at a list"),
            entry("SavedFilters.move", "how a person likes to look at a list"),
            entry("SavedFilters.remove", "how a person likes to look at a list"),
            entry("Layouts.choose", "the columns a person likes to see"),
            entry("AccountImports.map", "a preview, which is written by nobody else and to nothing"),
            entry("AccountImports.confirm", "hands the work to ConfirmImport, which records it"),
            entry("Piles.send", "a preview, which is its sender's alone"),
            entry("Piles.drop", "a preview, which is its sender's alone"),
            entry("ExportAccounts.check", "asks only; the export itself is recorded"),
            entry("ExportRegisterBook.check", "asks only; the book itself is recorded"),
            entry("LookAgain.round", "what was found in records that the ledger knows, put where lists can ask for it"),
            entry("FollowGroups.supervisors", "who supervises, as the directory says, put where lists can ask for it"),
            entry("Reorganisations.look", "a preview of what could be decided"),
            entry("Inbox.prefer", "how a person likes to be told"),
            entry("Inbox.read", "what a person has read"),
            entry("ClimbLadder.climb", "letters about what the ledger knows already"),
            entry("Remind.remind", "letters about what the ledger knows already"));
    /** Saving a draft that only its writer sees. */
    private static final Set<String> SAVING = Set.of("registry.filled_form", "registry.account",
            "registry.name_piece");
    private static final String SCHEMAS = "'directory', 'access', 'policy', 'calendar', 'duty', 'procedure', 'registry', "
            + "'groups', 'security', 'files'";

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static TestDatabase database;
    private static TestDatabase watched;
    private static House house;
    private static JdbcClient owner;
    private static String log;

    @BeforeAll
    static void open() throws SQLException {
        House.clock(NOW);
        database = TestDatabase.fresh();
        owner = JdbcClient.create(database.owner());
        watched = TestDatabase.fresh();
        watch();
        var said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            house = House.on(database, "--rostra.demo=true");
        } finally {
            System.setOut(before);
        }
        log = said.toString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void watch() throws SQLException {
        try (Connection superuser = watched.superuser(); var statement = superuser.createStatement()) {
            statement.execute("""
                    create schema watch;
                    create table watch.touched (place text, xid xid8);
                    create function watch.touch() returns trigger security definer language plpgsql as $$
                    begin
                        insert into watch.touched
                        values (tg_table_schema || '.' || tg_table_name, pg_current_xact_id());
                        return null;
                    end $$;
                    grant usage on schema watch to public;
                    grant select, delete on watch.touched to public;
                    do $$ declare t record; begin
                        for t in select schemaname, tablename from pg_tables where schemaname in (%s) loop
                            execute format('create trigger watch after insert or update or delete on %%I.%%I
                                for each statement execute function watch.touch()', t.schemaname, t.tablename);
                        end loop;
                    end $$
                    """.formatted(SCHEMAS));
        }
    }

    /** Each command, that is each method that writes for an act, comes to the ledger by some way. */
    @Test
    void everyCommandComesToTheLedger() {
        List<String> silent = new ArrayList<>();
        int looked = 0;
        for (JavaClass type : ArrowsTest.HOUSE) {
            for (JavaMethod method : type.getMethods()) {
                if (command(method)) {
                    looked++;
                    if (!comes(method)) {
                        silent.add(type.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(30);
        assertThat(silent).containsExactlyInAnyOrderElementsOf(NO_STATE_CHANGED.keySet());
    }

    /** A part that only runs within another's transaction is recorded by that one. */
    private static boolean command(JavaMethod method) {
        return method.isAnnotatedWith(Transactional.class)
                && !method.getAnnotationOfType(Transactional.class).readOnly()
                && method.getAnnotationOfType(Transactional.class).propagation() != Propagation.MANDATORY
                && method.getRawParameterTypes().stream().anyMatch(one -> one.isEquivalentTo(Act.class));
    }

    private static boolean comes(JavaMethod from) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.pop();
            if (unit.getOwner().isEquivalentTo(Ledger.class) && unit.getName().matches("record.*|begin.*")) {
                return true;
            }
            if (seen.add(unit)) {
                unit.getCallsFromSelf().forEach(call -> call.getTarget().resolveMember()
                        .filter(JavaCodeUnit.class::isInstance).map(JavaCodeUnit.class::cast).ifPresent(next::add));
                unit.getMethodReferencesFromSelf().forEach(call -> call.getTarget().resolveMember()
                        .ifPresent(next::add));
            }
        }
        return false;
    }

    /** And it does so in the transaction of the change, act by act. */
    @Test
    void everyChangeIsInTheLedgerInItsOwnTransaction() {
        try (House quiet = House.on(watched)) {
            var university = new University(quiet);
            university.on("2026-03-02");
            JdbcClient look = JdbcClient.create(watched.owner());
            UUID[] id = new UUID[1];
            CaseFile[] file = new CaseFile[1];
            List<Runnable> acts = List.of(
                    () -> id[0] = quiet.bean(Applications.class).start(university.by("custodian"), false),
                    () -> {
                        university.save("custodian", id[0],
                                university.form("custodian", "BIZ", "湖南财院之窗", "wechat-official"));
                        file[0] = university.submit("custodian", id[0]);
                    },
                    () -> quiet.bean(Procedures.class).urge(university.by("custodian"), file[0].id()),
                    () -> university.approve("dean", file[0]),
                    () -> quiet.bean(DecideCase.class).recordFor(university.by("clerk2"), file[0].id(), 1, 2,
                            new Verb.Approve("同意"), new Recorded(university.id("clerk"), CaseFile.Channel.PAPER,
                                    LocalDate.parse("2026-03-01"), "纪要")),
                    () -> university.approve("publicity-head", file[0]),
                    () -> file[0] = university.file("custodian", id[0], "湖南财院之窗", "gh_0123456789ab",
                            LocalDate.parse("2026-03-02")),
                    () -> university.approve("clerk", file[0]),
                    () -> quiet.bean(Accounts.class).remark(university.by("clerk"), id[0], "备注"),
                    () -> university.appoint("custodian2", Office.PUBLICITY_OFFICER, "LIB"));
            for (int at = 0; at < acts.size(); at++) {
                look.sql("delete from watch.touched").update();
                acts.get(at).run();
                assertThat(look.sql("select count(*) from watch.touched").query(Integer.class).single())
                        .as("act %d", at).isPositive();
                List<String> silent = look.sql("""
                        select distinct t.place from watch.touched t
                        where not exists (select from ledger.event e where e.transaction = t.xid)
                        """).query(String.class).list();
                assertThat(silent).as("act %d", at).isSubsetOf(at == 1 ? SAVING : Set.of());
            }
        }
    }

    /** What the register says of today is what the ledger will say of it tomorrow. */
    @Test
    void theLedgerTellsTheStatesThatTheRegisterShows() {
        UUID clerk = owner.sql("select id from directory.person where number = '20090509'").query(UUID.class).single();
        var statistics = house.bean(AccountStatistics.class);
        Act today = Act.of(new Actor.Person(clerk), Ids.next(), NOW);
        Act tomorrow = Act.of(new Actor.Person(clerk), Ids.next(), NOW.plus(Duration.ofDays(1)));
        CrossTabulation shown = statistics.cross(today, AccountFilter.ALL, AccountDimension.STATE,
                AccountDimension.TIER);
        CrossTabulation told = statistics.cross(tomorrow,
                AccountFilter.of(Map.of("on", today.today().toString())::get), AccountDimension.STATE,
                AccountDimension.TIER);
        assertThat(shown.rows()).hasSizeGreaterThan(5);
        assertThat(told.rows()).containsExactlyInAnyOrderElementsOf(shown.rows());
        shown.rows().forEach(state -> assertThat(told.ofRow(state)).as(state).isEqualTo(shown.ofRow(state)));
    }

    /** Names of people and what they wrote are in the leaves only as commitments. */
    @Test
    void noLeafNamesAPersonOrRepeatsWhatOneWrote() {
        assertThat(owner.sql("select count(*) from ledger.private where value is not null").query(Integer.class)
                .single()).isPositive();
        assertThat(owner.sql("""
                select p.name from directory.person p where char_length(p.name) > 1 and exists (
                    select from ledger.event e where position(convert_to(p.name, 'UTF8') in e.content) > 0)
                """).query(String.class).list()).isEmpty();
        assertThat(owner.sql("""
                select o.opinion from procedure.step o where char_length(o.opinion) > 2 and exists (
                    select from ledger.event e where position(convert_to(o.opinion, 'UTF8') in e.content) > 0)
                """).query(String.class).list()).isEmpty();
    }

    /** What is stored are keys and typed arguments; sentences are made when somebody reads. */
    @Test
    void noSentenceIsStored() {
        assertThat(owner.sql("""
                select type from ledger.event where position(convert_to('\u3002', 'UTF8') in content) > 0
                """).query(String.class).list()).isEmpty();
        assertThat(
                owner.sql("select d::text from duty.duty d where d::text like '%\u3002%'").query(String.class).list())
                .isEmpty();
    }

    @Test
    void noPersonIsInTheLog() {
        assertThat(log).contains("demo.filled");
        List<String> named = owner.sql("""
                select unnest(array[name, number]) from directory.person where char_length(name) > 1
                """).query(String.class).list();
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named.stream().filter(log::contains).toList()).isEmpty();
    }
}
