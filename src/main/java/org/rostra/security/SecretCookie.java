package org.rostra.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.rostra.vault.Token;
import org.springframework.web.util.WebUtils;

/** A cookie that no script reads and no other site sends; over TLS under a name that only this host can set. */
record SecretCookie(String name, Duration age) {
    static SecretCookie untilBrowserCloses(String name) {
        return new SecretCookie(name, Duration.ofSeconds(-1));
    }

    Optional<Token> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, nameFor(request));
        return Optional.ofNullable(cookie).map(Cookie::getValue).map(Token::new).filter(Token::plausible);
    }

    void write(Token token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(token.text(), (int) age.toSeconds(), request));
    }

    void delete(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0, request));
    }

    private Cookie cookie(String value, int seconds, HttpServletRequest request) {
        var cookie = new Cookie(nameFor(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String nameFor(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
