package org.rostra.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.Rostra;
import org.rostra.TestDatabase;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Ids;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole program on a port of its own, with a clock that the test sets, and a browser without a mind. */
public final class House implements AutoCloseable {
    public static final String PASSWORD = "paper boat over July water";
    static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));

    /** Hashing is slow on purpose; one hash does for all who sign in with this password. */
    private static final AtomicReference<String> HASH = new AtomicReference<>("");

    private final ConfigurableApplicationContext context;

    /** Registered by hand, never scanned. */
    static class Settable {
        @Bean
        @Primary
        Clock clock() {
            return NOW::get;
        }
    }

    private House(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static House on(TestDatabase database, String... settings) {
        return with(database, new Class<?>[0], settings);
    }

    /** The same with more sources than the program's own. */
    public static House with(TestDatabase database, Class<?>[] more, String... settings) {
        Class<?>[] sources = Stream.concat(Stream.of(Rostra.class, Settable.class), Stream.of(more))
                .toArray(Class<?>[]::new);
        var address = database.address();
        List<String> arguments = new ArrayList<>(List.of("--server.port=0",
                "--rostra.database.url=" + address.url(),
                "--rostra.database.owner.user=" + address.owner().user(),
                "--rostra.database.owner.password=" + address.owner().password(),
                "--rostra.database.app.user=" + address.app().user(),
                "--rostra.database.app.password=" + address.app().password(), "--rostra.database.connections=4"));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(one -> one.startsWith("--rostra.data="))) {
            arguments.add("--rostra.data=" + folder());
        }
        if (arguments.stream().noneMatch(one -> one.startsWith("--rostra.limit.sign-in="))) {
            arguments.add("--rostra.limit.sign-in=0");
        }
        return new House(new SpringApplicationBuilder(sources).run(arguments.toArray(String[]::new)));
    }

    /**
     * On a data folder with a database of its own, as an installation runs: every commit waits for the disk. Made
     * only as far as it is used, so that it stands quickly.
     */
    public static House in(Path data) {
        return new House(new SpringApplicationBuilder(Rostra.class, Settable.class).run("--server.port=0",
                "--rostra.data=" + data, "--rostra.database.connections=6", "--spring.main.lazy-initialization=true"));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("rostra-house");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a kind. */
    public <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public static Instant now() {
        return NOW.get();
    }

    public static void clock(Instant at) {
        NOW.set(at);
    }

    public String origin() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    public JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    /** Enters somebody who can sign in by the number. */
    public UUID person(String number) {
        UUID id = Ids.next();
        sql().sql("insert into directory.person (id, number, name, pinyin, kind) values (:id, :n, :n, :n, 'STAFF')")
                .param("id", id).param("n", number).update();
        bean(LoginTable.class).setHash(id, HASH.updateAndGet(known -> known.isEmpty()
                ? bean(Passwords.class).hash(PASSWORD)
                : known), now());
        return id;
    }

    public Browser browser() {
        return new Browser(this);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Keeps cookies and remembers the last form token. */
    public static final class Browser {
        private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
        private final House house;
        public final Map<String, String> cookies = new LinkedHashMap<>();

        Browser(House house) {
            this.house = house;
        }

        /** The same cookies at another node. */
        Browser at(House other) {
            var browser = new Browser(other);
            browser.cookies.putAll(cookies);
            return browser;
        }

        public HttpResponse<String> get(String path, String... headers) {
            return send(HttpRequest.newBuilder().GET(), path, headers);
        }

        HttpResponse<String> method(String method, String path, String... headers) {
            return send(HttpRequest.newBuilder().method(method, HttpRequest.BodyPublishers.noBody()), path, headers);
        }

        /** Sends a form as a page of ours would. */
        public HttpResponse<String> post(String path, String... fields) {
            return postAs(path, List.of("Origin", house.origin(), "Content-Type", "application/x-www-form-urlencoded"),
                    fields);
        }

        public HttpResponse<String> postAs(String path, List<String> headers, String... fields) {
            List<String> parts = new ArrayList<>();
            parts.add("operation=" + UUID.randomUUID());
            for (int i = 0; i < fields.length; i += 2) {
                parts.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts))),
                    path, headers.toArray(String[]::new));
        }

        public HttpResponse<String> signIn(String number, String password) {
            return post("/sign-in", "number", number, "password", password);
        }

        /** The token of a form on the page, as the page of this session carries it. */
        public String token(String path) {
            Matcher found = CSRF.matcher(get(path).body());
            if (!found.find()) {
                throw new AssertionError("no form token on " + path);
            }
            return found.group(1);
        }

        /** The token of this session's forms, where there is a session. */
        public Optional<String> findToken() {
            Matcher found = CSRF.matcher(get("/desk").body());
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        public HttpResponse<String> postBytes(String path, byte[] body, String... headers) {
            return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofByteArray(body)), path, headers);
        }

        /** The same as bytes: of a file that is taken out. */
        public HttpResponse<byte[]> bytes(String path) {
            return send(HttpRequest.newBuilder().GET(), path, BodyHandlers.ofByteArray());
        }

        /** What is taken out by a form with nothing in it. */
        public HttpResponse<byte[]> takeOut(String path, String token) {
            return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString("operation="
                    + UUID.randomUUID() + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))), path,
                    BodyHandlers.ofByteArray(), "Origin", house.origin(), "Content-Type",
                    "application/x-www-form-urlencoded");
        }

        private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
            return send(request, path, BodyHandlers.ofString(), headers);
        }

        private <T> HttpResponse<T> send(HttpRequest.Builder request, String path, HttpResponse.BodyHandler<T> body,
                String... headers) {
            request.uri(URI.create(house.origin() + path));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            if (!cookies.isEmpty()) {
                request.header("Cookie", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("; ")));
            }
            try {
                HttpResponse<T> response = CLIENT.send(request.build(), body);
                response.headers().allValues("set-cookie").forEach(this::keep);
                return response;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        private void keep(String header) {
            String[] pair = header.split(";")[0].split("=", 2);
            if (header.contains("1970")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }
}
