package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.ledger.Ids;
import org.rostra.policy.BodyKind;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.AccountQuery.Order;
import org.rostra.text.Normalised;
import org.rostra.text.Pinyin;

/** The pages of the list, however they are found, are the accounts that are seen and meant, each once and in order. */
class RegisterListTest {
    private static final long SEED = 20261122;
    private static final String[] WORDS = {"学院", "校友", "团委", "图书馆", "学", "青年", "财经 News", "会计"};
    private static final AccountState[] STATES = {AccountState.RUNNING, AccountState.SUSPENDED, AccountState.DRAFT};
    private static final String[] PLATFORMS = {"weibo", "douyin"};

    private static RunningRegister world;
    private static final List<Account> ALL = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        System.out.println("seed " + SEED);
        world = new RunningRegister();
        var random = new Random(SEED);
        UUID[] units = {world.publicity, world.accounting, world.classOne, world.institution};
        for (int i = 0; i < 400; i++) {
            UUID unit = units[random.nextInt(units.length)];
            String name = WORDS[random.nextInt(WORDS.length)] + WORDS[random.nextInt(WORDS.length)]
                    + (i % 3 == 0 ? "" : " " + i);
            BodyKind body = unit.equals(world.classOne) ? BodyKind.CLASS : BodyKind.COLLEGE;
            Account account = world.account(STATES[random.nextInt(STATES.length)], name,
                    PLATFORMS[random.nextInt(2)], "id" + i, unit, body, 1 + random.nextInt(3));
            if (random.nextInt(20) == 0) {
                world.custody(account, world.custodian);
            }
            // Few moments, so that many rows stand at one place of the order.
            world.sql.sql("update registry.account set changed_at = timestamptz '2026-03-01' - :day * interval '1 day'"
                    + " where id = :id").param("day", random.nextInt(40)).param("id", account.id()).update();
            ALL.add(world.get(AccountTable.class).find(account.id()).orElseThrow());
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void pagesAreWhatIsSeenAndMeant() {
        Set<UUID> kept = world.sql.sql("select account_id from registry.custody where person_id = :person")
                .param("person", world.custodian).query(UUID.class).set();
        Map<UUID, Predicate<Account>> sights = Map.of(world.publicityHead, _ -> true,
                world.collegeHead, a -> Set.of(world.accounting, world.classOne).contains(a.unit()),
                world.custodian, a -> kept.contains(a.id()), world.member, _ -> false);
        int full = 0;
        for (var sight : sights.entrySet()) {
            for (String text : new String[]{"", "学", "学院", "校友团委", "图书馆学院", "news", "ID7", "无此名"}) {
                for (UUID unit : new UUID[]{null, world.accounting, world.classOne}) {
                    for (AccountState state : new AccountState[]{null, AccountState.SUSPENDED}) {
                        for (Order order : Order.values()) {
                            var filter = filter(text, unit, state);
                            List<UUID> meant = ALL.stream().filter(sight.getValue()).filter(meant(filter))
                                    .sorted(order == Order.NAME ? BY_NAME : BY_CHANGE).map(Account::id).toList();
                            full += meant.size() > Accounts.PAGE ? 1 : 0;
                            assertThat(forward(sight.getKey(), filter, order, meant.size()))
                                    .as("%s %s %s", filter, order, sight.getKey()).isEqualTo(meant);
                        }
                    }
                }
            }
        }
        assertThat(full).isGreaterThan(50);
    }

    @Test
    void aNameIsFoundByItsNewPiecesAlone() {
        Account account = world.account(AccountState.RUNNING, "旧名号", "weibo", "renamed", world.publicity,
                BodyKind.DEPARTMENT, 2);
        world.get(NamePieces.class).change(List.of(new NamePieces.Renamed(account.id(), "旧名号", "新名号")));
        world.sql.sql("update registry.account set name = '新名号', name_key = '新名号', pinyin = :pinyin where id = :id")
                .param("pinyin", Pinyin.sortKey("新名号")).param("id", account.id()).update();
        assertThat(forward(world.publicityHead, filter("新名", null, null), Order.NAME, 1)).containsExactly(account.id());
        assertThat(forward(world.publicityHead, filter("旧名", null, null), Order.NAME, 0)).isEmpty();
        assertThat(world.sql.sql("select count(*) from registry.name_piece where account_id = :id")
                .param("id", account.id()).query(Integer.class).single()).isEqualTo(5);
        world.sql.sql("update registry.account set state = 'DRAFT' where id = :id").param("id", account.id()).update();
    }

    private static final Comparator<Account> BY_NAME = Comparator.comparing((Account a) -> Pinyin.sortKey(a.name()))
            .thenComparing(a -> a.id().toString());
    private static final Comparator<Account> BY_CHANGE = Comparator.comparing(Account::changed)
            .thenComparing(a -> a.id().toString()).reversed();

    /** All pages one after the other, each with the way back to the one before it. */
    private static List<UUID> forward(UUID person, AccountFilter filter, Order order, int expected) {
        List<UUID> rows = new ArrayList<>();
        List<UUID> before = List.of();
        Key after = null;
        do {
            AccountQuery.Page page = world.get(Accounts.class).page(world.by(person),
                    new AccountQuery(filter, order, after, false));
            List<UUID> ids = page.accounts().stream().map(Account::id).toList();
            if (after == null) {
                assertThat(page.count()).isEqualTo(Math.min(expected, page.more() ? 100 : expected));
            }
            if (page.previous() != null) {
                assertThat(world.get(Accounts.class).page(world.by(person),
                        new AccountQuery(filter, order, page.previous(), true)).accounts())
                        .as("before %s in %s of %s", page.previous(), order, filter).extracting(Account::id)
                        .isEqualTo(before);
            }
            rows.addAll(ids);
            before = ids;
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static AccountFilter filter(String text, UUID unit, AccountState state) {
        Map<AccountDimension, String> by = new EnumMap<>(AccountDimension.class);
        if (state != null) {
            by.put(AccountDimension.STATE, state.name());
        }
        return new AccountFilter(text, unit, by, null);
    }

    private static Predicate<Account> meant(AccountFilter filter) {
        String part = Normalised.key(filter.text());
        return account -> account.state() != AccountState.DRAFT
                && (filter.unit() == null || filter.unit().equals(account.unit())
                        || filter.unit().equals(world.accounting) && world.classOne.equals(account.unit()))
                && filter.value(AccountDimension.STATE).filter(state -> !state.equals(account.state().name())).isEmpty()
                && (Normalised.key(account.name()).contains(part) || filter.text().equals(account.canonicalId()));
    }
}
