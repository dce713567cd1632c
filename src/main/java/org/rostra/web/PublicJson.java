package org.rostra.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer for programs that any site may read and keep for a minute. */
public final class PublicJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PublicJson() {
    }

    /** The answer, with a tag by which who asks again learns that nothing changed. */
    public static void write(Map<String, ?> answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = MAPPER.writeValueAsBytes(answer);
        String tag = '"' + HexFormat.of().formatHex(Arrays.copyOf(hash(body), 16)) + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=60");
        if (known(tag, request.getHeader("If-None-Match"))) {
            open(response);
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        send(HttpStatus.OK, body, response);
    }

    /** 400 with the parameter that was not understood. */
    public static void refuse(HttpServletResponse response, String parameter, String reason) throws IOException {
        send(HttpStatus.BAD_REQUEST, MAPPER.writeValueAsBytes(Map.of("error",
                Map.of("parameter", parameter, "reason", reason))), response);
    }

    private static void send(HttpStatus status, byte[] body, HttpServletResponse response) throws IOException {
        open(response);
        response.setStatus(status.value());
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static boolean known(String tag, @org.jspecify.annotations.Nullable String header) {
        return header != null && Arrays.stream(header.split(",")).map(String::strip)
                .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag) || one.equals("*"));
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
