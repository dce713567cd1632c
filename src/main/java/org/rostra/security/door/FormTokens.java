package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.rostra.security.Sessions;
import org.rostra.vault.Token;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The token of a signed-in person's forms follows from the session's secret: bound to it, and stored nowhere. */
record FormTokens(Sessions sessions) implements CsrfTokenRepository {
    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return sessions.formSecret(request).map(FormTokens::token).orElse(null);
    }

    /** Without a session there is nothing to bind to: a token that no form can repeat. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Token.make().text());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // It follows from the session.
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", secret);
    }
}
