package org.rostra.registry;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rostra.Rostra;
import org.rostra.TestDatabase;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.policy.BodyKind;
import org.rostra.security.Passwords;
import org.rostra.text.Pinyin;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program on a fresh database and a free port, with a small university in it. */
public final class RunningRegister implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String PASSWORD = "paper-boat-over-July-water";

    public final UUID institution = Ids.next();
    public final UUID publicity = Ids.next();
    public final UUID accounting = Ids.next();
    public final UUID classOne = Ids.next();
    public final UUID publicityHead = Ids.next();
    public final UUID collegeHead = Ids.next();
    public final UUID custodian = Ids.next();
    public final UUID auditor = Ids.next();
    public final UUID member = Ids.next();

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;
    public final JdbcClient sql = JdbcClient.create(database.owner());

    public RunningRegister() throws Exception {
        Path data = Files.createTempDirectory("rostra-register");
        seedPeople();
        var address = database.address();
        context = new SpringApplicationBuilder(Rostra.class).run("--server.port=0", "--rostra.limit.sign-in=0",
                "--rostra.data=" + data,
                "--rostra.database.url=" + address.url(),
                "--rostra.database.owner.user=" + address.owner().user(),
                "--rostra.database.owner.password=" + address.owner().password(),
                "--rostra.database.app.user=" + address.app().user(),
                "--rostra.database.app.password=" + address.app().password());
        openLogins();
    }

    private void openLogins() {
        sql.sql("insert into security.login (person_id, password_hash, changed_at) select id, :hash, now()"
                + " from directory.person").param("hash", get(Passwords.class).hash(PASSWORD)).update();
    }

    private void seedPeople() {
        unit(institution, null, "INSTITUTION", "HUFE", "湖南财政经济学院", new UUID[]{institution});
        unit(publicity, institution, "DEPARTMENT", "XCB", "党委宣传部", new UUID[]{institution, publicity});
        unit(accounting, institution, "COLLEGE", "KJXY", "会计学院", new UUID[]{institution, accounting});
        unit(classOne, accounting, "CLASS", "KJ2601", "会计2601班", new UUID[]{institution, accounting, classOne});
        person(publicityHead, "T1", "周宣");
        person(collegeHead, "T2", "郑会");
        person(custodian, "S3", "吴管");
        person(auditor, "T4", "孙审");
        person(member, "S5", "钱员");
        office(publicityHead, "HEAD", publicity);
        office(collegeHead, "HEAD", accounting);
        sql.sql("insert into access.administration values (:id, :person, 'AUDITOR', now(), null)")
                .param("id", Ids.next()).param("person", auditor).update();
    }

    public void unit(UUID id, @org.jspecify.annotations.Nullable UUID parent, String kind, String code, String name,
            UUID[] path) {
        sql.sql("""
                insert into directory.unit (id, parent_id, kind, code, name, pinyin, path, opened_on)
                values (:id, :parent, :kind, :code, :name, :pinyin, :path, '2018-01-01')
                """).param("id", id).param("parent", parent).param("kind", kind).param("code", code)
                .param("name", name).param("pinyin", Pinyin.sortKey(name)).param("path", path).update();
    }

    private void person(UUID id, String number, String name) {
        sql.sql("""
                insert into directory.person (id, number, name, pinyin, kind)
                values (:id, :number, :name, :pinyin, 'STAFF')
                """).param("id", id).param("number", number).param("name", name)
                .param("pinyin", Pinyin.sortKey(name)).update();
    }

    private void office(UUID person, String office, UUID unit) {
        sql.sql("insert into directory.appointment values (:id, :person, :office, :unit, '2020-01-01', null)")
                .param("id", Ids.next()).param("person", person).param("office", office).param("unit", unit).update();
    }

    /** An account as a row, whatever way it would have come there. */
    Account account(AccountState state, String name, String platform, String id, UUID unit, BodyKind body, int tier) {
        boolean filed = state == AccountState.RUNNING || state == AccountState.CLOSING;
        UUID key = Ids.next();
        var account = new Account(key, state, name, platform, id, "https://example.org/" + id, unit, body, tier,
                filed ? "N-" + key.toString().substring(24) : null, LocalDate.of(2026, 3, 1), null,
                filed ? LocalDate.of(2026, 3, 4) : null, null, null, null, null, null, null, false,
                state == AccountState.TO_BE_FILED, null, null, null, Map.of(), null, Instant.now());
        get(AccountTable.class).insert(account);
        return account;
    }

    /** Its supervisor has said that he is in it. */
    void confirmed(Account group) {
        get(MembershipTable.class).put(group.id(),
                Membership.NONE.admitted(LocalDate.of(2026, 3, 4), publicityHead));
    }

    void custody(Account account, UUID person) {
        sql.sql("insert into registry.custody values (:id, :account, :person, '2026-01-01', null, null)")
                .param("id", Ids.next()).param("account", account.id()).param("person", person).update();
    }

    public org.rostra.database.DatabaseAddress address() {
        return database.address();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** A new deed of the person, now. */
    public Act by(UUID person) {
        return Act.of(new Actor.Person(person), Ids.next(), Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    public Act byAnyone() {
        return Act.of(Actor.ANONYMOUS, Ids.next(), Instant.now());
    }

    /** A visitor with a browser of his own. */
    public Browser browser() {
        return new Browser(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A browser in which the person has signed in. */
    public Browser browser(UUID person) {
        Browser browser = browser();
        String number = sql.sql("select number from directory.person where id = :id").param("id", person)
                .query((row, _) -> row.getString(1)).single();
        HttpResponse<String> in = browser.post("/sign-in", "number=" + number + "&password=" + PASSWORD);
        if (in.statusCode() != 303) {
            throw new IllegalStateException("not signed in: " + in.statusCode() + in.body());
        }
        return browser;
    }

    /** What a visitor does. */
    public static final class Browser {
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String origin;

        Browser(String port) {
            origin = "http://localhost:" + port;
        }

        public String origin() {
            return origin;
        }

        public HttpResponse<String> get(String path, String... headers) {
            return send(request(path, headers));
        }

        /** Posts a form with the hidden fields that a page of ours would carry. */
        public HttpResponse<String> post(String path, String form) {
            return send(posting(path, form));
        }

        public byte[] postForBytes(String path, String form) {
            try {
                return client.send(posting(path, form), BodyHandlers.ofByteArray()).body();
            } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private HttpRequest posting(String path, String form) {
            var csrf = CSRF.matcher(get("/check").body());
            String token = csrf.find() ? "&_csrf=" + csrf.group(1) : "";
            return HttpRequest.newBuilder(URI.create(origin + path)).header("Origin", origin)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form + "&operation=" + UUID.randomUUID() + token)).build();
        }

        private HttpRequest request(String path, String... headers) {
            var request = HttpRequest.newBuilder(URI.create(origin + path));
            return (headers.length == 0 ? request : request.headers(headers)).build();
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
