package org.rostra.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** A short notice that survives one redirect, in a cookie that is read once: nodes hold no state. */
final class Notices {
    private static final String COOKIE = "notice";

    private Notices() {
    }

    static void leave(Message notice, HttpServletRequest request, HttpServletResponse response) {
        String text = Stream.concat(Stream.of(notice.key()), notice.arguments().stream().map(Object::toString))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).collect(Collectors.joining("!"));
        add(text, 60, request, response);
    }

    static @Nullable Message take(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue() == null || cookie.getValue().isEmpty()) {
            return null;
        }
        add("", 0, request, response);
        List<Object> parts = new ArrayList<>();
        for (String part : cookie.getValue().split("!")) {
            parts.add(decoded(part));
        }
        return new Message(parts.removeFirst().toString(), parts);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void add(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
