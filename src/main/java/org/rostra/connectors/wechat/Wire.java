package org.rostra.connectors.wechat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request, sent once: nothing is repeated here, because repeating may publish. Addresses hold tokens and are never logged. */
final class Wire {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long MOST = 8 << 20;

    private final HttpClient client;
    private final URI base;
    private final Duration patience;

    Wire(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    Reply post(String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(patience)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(
                        body)))
                .build();
        var sent = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
        try {
            return read(sent.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return lost(e.getCause());
        } catch (TimeoutException _) {
            sent.cancel(true);
            return new Reply.Lost();
        } catch (InterruptedException _) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Lost();
        }
    }

    private static Reply lost(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> new Reply.Unsent();
            case ConnectException _ -> new Reply.Unsent();
            case IOException _ -> new Reply.Lost();
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private static Reply read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            return new Reply.Lost();
        }
        try {
            JsonNode content = JSON.readTree(answer.body());
            int code = content.path("errcode").asInt(0);
            return code == 0 ? new Reply.Said(content) : new Reply.Denied(code);
        } catch (JacksonException _) {
            return new Reply.Lost();
        }
    }
}
