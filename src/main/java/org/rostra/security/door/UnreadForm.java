package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A form nothing of which has been taken in: to ask it for a field would be to take in its files. */
final class UnreadForm extends HttpServletRequestWrapper {
    UnreadForm(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }
}
