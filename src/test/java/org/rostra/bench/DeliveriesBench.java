package org.rostra.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.connectors.connection.Connected;
import org.rostra.connectors.wechat.WeChatStub;
import org.rostra.publishing.joint.Way;

/** A thousand deliveries by machine, beside the bare calls to the same platform. */
@Tag("bench")
class DeliveriesBench {
    private static final int DELIVERIES = Report.setting("deliveries", 1_000);
    private static final int AT_ONCE = 8;

    @Test
    void deliveries() throws Exception {
        try (var at = new Connected()) {
            for (int i = 0; i < DELIVERIES; i++) {
                at.connected(Way.AUTOMATIC);
            }
            bare(at.stub, DELIVERIES / 10);
            double bare = bare(at.stub, DELIVERIES);
            at.running();
            long before = System.nanoTime();
            at.send();
            double sent = millis(before);
            at.stub.finish();
            at.later(Duration.ofMinutes(2));
            before = System.nanoTime();
            at.send();
            double asked = millis(before);
            int confirmed = at.house.sql().sql("select count(*) from publishing.delivery where state = 'CONFIRMED'")
                    .query(Integer.class).single();
            var report = new Report("deliveries", "%,d deliveries by machine, %d at once".formatted(DELIVERIES,
                    AT_ONCE));
            report.head("work", "ms", "beside the bare calls");
            report.row("bare: draft and publication asked for", bare, "1");
            report.row("told: leased, each step kept, asked, ledger", sent, "%.2f x".formatted(sent / bare));
            report.row("asked about: leased, asked, confirmed, ledger", asked, "%.2f x".formatted(asked / bare));
            report.line("Confirmed with a link: %,d of %,d.".formatted(confirmed, DELIVERIES));
            report.write();
        }
    }

    /** What cannot be done without: two calls for each, as many at once. */
    private static double bare(WeChatStub stub, int many) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String token = post(client, stub.base().resolve("/cgi-bin/stable_token"), "{\"secret\":\"%s\"}".formatted(
                    WeChatStub.CREDENTIALS.secret())).replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
            long before = System.nanoTime();
            ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
            for (int i = 0; i < many; i++) {
                threads.submit(() -> {
                    String draft = post(client, URI.create(stub.base() + "/cgi-bin/draft/add?access_token=" + token),
                            "{\"articles\":[{\"content_source_url\":\"https://x.example\"}]}")
                            .replaceAll(".*\"media_id\":\"([^\"]+)\".*", "$1");
                    return post(client, URI.create(stub.base() + "/cgi-bin/freepublish/submit?access_token=" + token),
                            "{\"media_id\":\"%s\"}".formatted(draft));
                });
            }
            threads.close();
            return millis(before);
        }
    }

    private static String post(HttpClient client, URI to, String body) {
        try {
            return client.send(HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static double millis(long before) {
        return (System.nanoTime() - before) / 1e6;
    }
}
