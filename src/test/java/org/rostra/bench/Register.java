package org.rostra.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.directory.Unit;
import org.rostra.ledger.Ids;
import org.rostra.security.House;
import org.rostra.text.Bigrams;
import org.rostra.text.Normalised;
import org.rostra.text.Pinyin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import stray.BarePages;

/** A register of so many accounts in so many units, on a server of its own port; the same every time. */
final class Register implements AutoCloseable {
    private static final long SEED = 47;
    private static final int BATCH = 1000;
    private static final String[] PLATFORMS = {"wechat-official", "weibo", "douyin", "bilibili"};
    private static final String[] STATES = {"RUNNING", "RUNNING", "RUNNING", "RUNNING", "RUNNING", "RUNNING",
            "SUSPENDED", "TO_BE_FILED", "CLOSED", "APPLIED"};

    final TestDatabase database = TestDatabase.durable();
    final House house = House.with(database, new Class<?>[]{Recorder.Wired.class, BarePages.class},
            "--rostra.limit.public=0", "--server.tomcat.max-keep-alive-requests=-1");
    final University university = new University(house);
    final int accounts;
    private final Random random = new Random(SEED);
    private final List<String> bodies = words("bodies.txt");
    private final List<String> kinds = words("kinds.txt");

    Register(int accounts) throws Exception {
        this.accounts = accounts;
        var owner = new JdbcTemplate(database.owner());
        List<Object[]> units = units();
        owner.batchUpdate("""
                insert into directory.unit (id, parent_id, kind, code, name, pinyin, path, opened_on)
                values (?, ?, ?, ?, ?, ?, ?, '2000-01-01')
                """, units);
        for (int made = 0; made < accounts; made += BATCH) {
            List<Object[]> batch = batch(made, Math.min(BATCH, accounts - made), units);
            owner.batchUpdate("""
                    insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id,
                        unit_id, body, tier, filing_number, filed_on, changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2020-03-01', now() - ? * interval '1 minute')
                    """, batch);
            owner.batchUpdate("insert into registry.name_piece select unnest(?::text[]), ?, ?", batch.stream()
                    .map(row -> new Object[]{Bigrams.of((String) row[2]).toArray(String[]::new), row[4], row[0]})
                    .toList());
        }
        JdbcClient.create(database.owner()).sql("""
                insert into registry.custody (id, account_id, person_id, from_on)
                select uuidv7(), a.id, :person, '2020-03-01' from registry.account a where a.tier = 1
                """).param("person", university.id("custodian2")).update();
        database.vacuum();
    }

    /** The cookies of the person, signed in. */
    String signedIn(String number) {
        House.Browser browser = house.browser();
        browser.signIn(number, House.PASSWORD);
        return String.join("; ", browser.cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                .toList());
    }

    private List<Object[]> units() {
        List<Object[]> units = new ArrayList<>();
        UUID root = university.unit("root");
        for (int i = 0; i < 300; i++) {
            UUID id = Ids.next();
            boolean top = i < 60;
            UUID parent = top ? university.unit(i % 6 == 0 ? "BIZ" : "root") : (UUID) units.get(i % 60)[0];
            String name = bodies.get(i % bodies.size()) + (top ? "" : kinds.get(i % kinds.size())) + i;
            UUID[] path = top
                    ? (i % 6 == 0 ? new UUID[]{root, parent, id} : new UUID[]{root, id})
                    : concat((UUID[]) units.get(i % 60)[6], id);
            units.add(new Object[]{id, parent, (top ? Unit.Kind.COLLEGE : Unit.Kind.BRANCH).name(), "B" + i, name,
                    Pinyin.sortKey(name), path});
        }
        return units;
    }

    private List<Object[]> batch(int from, int count, List<Object[]> units) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            String name = bodies.get(random.nextInt(bodies.size())) + kinds.get(random.nextInt(kinds.size()))
                    + (char) ('\u4e00' + random.nextInt(6000)) + (char) ('\u4e00' + random.nextInt(6000));
            int tier = i % 50 == 0 ? 1 : 2 + random.nextInt(2);
            rows.add(new Object[]{Ids.next(), STATES[random.nextInt(STATES.length)], name, Normalised.key(name),
                    Pinyin.sortKey(name),
                    PLATFORMS[random.nextInt(PLATFORMS.length)], "gh_%012x".formatted(i),
                    units.get(random.nextInt(units.size()))[0], "COLLEGE", tier, "2-B-2020-" + i,
                    random.nextInt(3_000_000)});
        }
        return rows;
    }

    private static UUID[] concat(UUID[] path, UUID last) {
        UUID[] longer = java.util.Arrays.copyOf(path, path.length + 1);
        longer[path.length] = last;
        return longer;
    }

    static List<String> words(String file) {
        try (var in = Objects.requireNonNull(Register.class.getResourceAsStream("/bench/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        house.close();
    }
}
