package org.rostra.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rostra.notify.Letter.Way;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A robot of the enterprise chat that only sends: it calls the receiver by staff number and reads nothing. Everybody in
 * its chat sees what it says, so it says how much is due and nothing about what.
 */
@Component
class RobotCourier implements Courier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String webhook;

    RobotCourier(@Value("${rostra.robot.webhook:}") String webhook) {
        this.webhook = webhook;
    }

    @Override
    public Way way() {
        return Way.ROBOT;
    }

    @Override
    public boolean ready() {
        return !webhook.isEmpty();
    }

    @Override
    public void deliver(Written letter) throws NotTaken {
        String body = JSON.writeValueAsString(Map.of("msgtype", "text", "text",
                Map.of("content", letter.subject(), "mentioned_list", List.of(letter.to().number()))));
        try {
            var answer = client.send(HttpRequest.newBuilder(URI.create(webhook)).timeout(PATIENCE)
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
                    BodyHandlers.ofString());
            boolean taken = answer.statusCode() == 200
                    && JSON.readTree(answer.body()).path("errcode").asInt(-1) == 0;
            if (!taken) {
                throw new NotTaken(false, new IllegalStateException("robot answered " + answer.statusCode()));
            }
        } catch (IOException e) {
            throw new NotTaken(false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTaken(false, e);
        }
    }
}
