package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.access.Forbidden;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.BodyKind;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every number of the statistics is the length of the list that it opens, for whoever looks. */
class StatisticsTest {
    private static RunningRegister world;
    private static AccountStatistics statistics;
    private static Accounts accounts;
    private static final List<Account> ALL = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        world = new RunningRegister();
        statistics = world.get(AccountStatistics.class);
        accounts = world.get(Accounts.class);
        var random = new Random(20261122);
        AccountState[] states = AccountState.values();
        for (int i = 0; i < 90; i++) {
            UUID[] units = {world.institution, world.publicity, world.accounting, world.classOne};
            BodyKind[] bodies = {BodyKind.INSTITUTION, BodyKind.DEPARTMENT, BodyKind.COLLEGE, BodyKind.CLASS};
            int at = random.nextInt(4);
            Account account = world.account(states[random.nextInt(states.length)], "账号" + i,
                    random.nextBoolean() ? "weibo" : "douyin", "id" + i, units[at], bodies[at], Math.max(1, at));
            ALL.add(account);
            if (i % 9 == 0) {
                world.sql.sql("update registry.account set certified_as = 'x', certified_until = :u where id = :id")
                        .param("id", account.id()).param("u", LocalDate.of(i % 2 == 0 ? 2020 : 2090, 1, 1)).update();
            }
            if (i % 10 == 0) {
                world.sql.sql("update registry.account set platform = null, unit_id = null where id = :id")
                        .param("id", account.id()).update();
            }
            if (i % 7 == 0) {
                world.custody(account, world.collegeHead);
            }
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void everyNumberOpensItsList() {
        for (UUID person : List.of(world.publicityHead, world.collegeHead)) {
            Act act = world.by(person);
            for (AccountDimension rows : AccountDimension.values()) {
                for (AccountDimension columns : AccountDimension.values()) {
                    if (rows != columns) {
                        agree(act, rows, columns, AccountFilter.ALL);
                    }
                }
            }
        }
    }

    private static void agree(Act act, AccountDimension rows, AccountDimension columns, AccountFilter filter) {
        CrossTabulation table = statistics.cross(act, filter, rows, columns);
        assertThat(table.total()).isPositive();
        for (String row : table.rows()) {
            for (String column : table.columns()) {
                AccountFilter narrowed = read(filter.with(rows, row).with(columns, column));
                assertThat(table.count(row, column)).as("%s=%s, %s=%s", rows, row, columns, column)
                        .isEqualTo(list(act, narrowed));
            }
            assertThat(table.ofRow(row)).isEqualTo(list(act, read(filter.with(rows, row))));
        }
    }

    /** As the address would carry it. */
    private static AccountFilter read(AccountFilter filter) {
        Map<String, String> parameters = filter.parameters();
        return AccountFilter.of(parameters::get);
    }

    private static int list(Act act, AccountFilter filter) {
        return accounts.page(act, new AccountQuery(filter, AccountQuery.Order.NAME, null, false)).count();
    }

    @Test
    void countsWhatThePersonSeesAndNoDrafts() {
        long drafts = ALL.stream().filter(account -> account.state() == AccountState.DRAFT).count();
        CrossTabulation all = statistics.cross(world.by(world.publicityHead), AccountFilter.ALL, AccountDimension.STATE,
                AccountDimension.TIER);
        assertThat(all.total()).isEqualTo(ALL.size() - drafts);
        assertThat(all.rows()).doesNotContain("DRAFT");
        assertThat(statistics.cross(world.by(world.collegeHead), AccountFilter.ALL, AccountDimension.STATE,
                AccountDimension.TIER).total()).isLessThan(all.total()).isPositive();
    }

    @Test
    void findsVacancies() {
        CrossTabulation table = statistics.cross(world.by(world.publicityHead), AccountFilter.ALL,
                AccountDimension.SUPERVISED, AccountDimension.BODY);
        assertThat(table.count("yes", "COLLEGE")).isPositive();
        assertThat(table.count("yes", "INSTITUTION")).isPositive();
        assertThat(table.count("yes", "CLASS")).as("no counsellor is appointed").isZero();
        assertThat(table.count("no", "CLASS")).isPositive();
    }

    @Test
    void isNotForWhoHoldsNoOffice() {
        for (UUID person : List.of(world.member, world.custodian, world.auditor)) {
            assertThatThrownBy(() -> statistics.cross(world.by(person), AccountFilter.ALL, AccountDimension.STATE,
                    AccountDimension.TIER)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void tellsStatesOfAnotherDayFromTheLedger() {
        Account account = world.account(AccountState.RUNNING, "旧账号", "bilibili", "old", world.accounting,
                BodyKind.COLLEGE, 2);
        Act act = world.by(world.publicityHead);
        happened(act, account, "account.applied", LocalDate.of(2021, 3, 1));
        happened(act, account, "account.approved", LocalDate.of(2021, 3, 8));
        happened(act, account, "account.filed", LocalDate.of(2021, 4, 2));
        happened(act, account, "account.remarked", LocalDate.of(2021, 4, 3));
        assertThat(states(act, "2021-02-28")).isEmpty();
        assertThat(states(act, "2021-03-01")).containsExactly("APPLIED");
        assertThat(states(act, "2021-03-31")).containsExactly("APPROVED_TO_OPEN");
        assertThat(states(act, "2021-04-02")).containsExactly("RUNNING");
        assertThat(states(act, "2026-01-01")).containsExactly("RUNNING");
    }

    @Test
    void tellsWhenAnImportedAccountWasConfirmed() {
        Account account = world.account(AccountState.RUNNING, "旧播客", "podcast", "cast", world.accounting,
                BodyKind.COLLEGE, 2);
        Act act = world.by(world.publicityHead);
        happened(act, account, "account.imported", LocalDate.of(2021, 3, 1));
        happened(act, account, "account.filing-confirmed", LocalDate.of(2021, 3, 8));
        assertThat(states(act, "podcast", "2021-03-07")).containsExactly("TO_BE_FILED");
        assertThat(states(act, "podcast", "2021-03-08")).containsExactly("RUNNING");
    }

    /** What it looks for is what is written. */
    @Test
    void knowsOnlyEntriesThatAreWritten() throws Exception {
        var words = new Properties();
        try (var in = StatisticsTest.class.getResourceAsStream("/messages/events.properties")) {
            words.load(in);
        }
        assertThat(words.stringPropertyNames()).containsAll(StateHistory.STATES.keySet());
    }

    private static List<String> states(Act act, String on) {
        return states(act, "bilibili", on);
    }

    private static List<String> states(Act act, String platform, String on) {
        AccountFilter filter = AccountFilter.of(Map.of("platform", platform, "on", on)::get);
        CrossTabulation table = statistics.cross(act, filter, AccountDimension.STATE, AccountDimension.TIER);
        table.rows().forEach(state -> assertThat(list(act, filter.with(AccountDimension.STATE, state)))
                .isEqualTo((int) table.ofRow(state)));
        return table.rows();
    }

    private static void happened(Act act, Account account, String type, LocalDate day) {
        Act own = Act.of(act.actor(), Ids.next(), act.at());
        new TransactionTemplate(world.get(PlatformTransactionManager.class)).execute(_ -> world.get(Ledger.class)
                .record(own, Entry.of(account.asSubject(), type).happened(day)));
    }
}
