package org.rostra.registry.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.PublicAccounts.Asked;

/** Addresses within the directory that keep what was asked. */
public final class DirectoryAddress {
    private DirectoryAddress() {
    }

    public static String first(Asked asked) {
        return "/directory?platform=" + encoded(Objects.requireNonNullElse(asked.platform(), "")) + "&unit="
                + encoded(asked.unit());
    }

    public static String from(Asked asked, Key after) {
        return first(asked) + "&after=" + encoded(after.text());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
