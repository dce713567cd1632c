package org.rostra.house;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostra.security.House;

/** A form with a file, as a browser sends it. */
public record Multipart(String file, byte[] content, List<String> fields) {
    private static final String BOUNDARY = "paper-boat";

    public static Multipart of(String file, byte[] content, String... fields) {
        return new Multipart(file, content, List.of(fields));
    }

    public HttpResponse<String> send(House.Browser browser, String origin, String path) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of("operation", UUID.randomUUID().toString()));
        browser.findToken().ifPresent(token -> all.addAll(List.of("_csrf", token)));
        var body = new StringBuilder();
        for (int i = 0; i < all.size(); i += 2) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY,
                    all.get(i), all.get(i + 1)));
        }
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n".formatted(BOUNDARY,
                file)).append(new String(content, StandardCharsets.ISO_8859_1))
                .append("\r\n--%s--\r\n".formatted(BOUNDARY));
        // Bytes as they are: names of fields and files are plain.
        return browser.postBytes(path, body.toString().getBytes(StandardCharsets.ISO_8859_1),
                "Origin", origin, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }
}
