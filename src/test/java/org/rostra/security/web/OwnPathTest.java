package org.rostra.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever signs in comes back to a page of ours, whatever the address said. */
class OwnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/desk", "/cases/0190a5b0?tab=2&q=%E5%AD%A6", "/accounts?q=a//b", "/a/../b"})
    void returnsToOwnPages(String path) {
        assertThat(OwnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "desk", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
            "/\t/evil.example", "/\n/evil.example", "\t//evil.example", " //evil.example", "https://evil.example",
            "https:evil.example", "http:/evil.example", "javascript:alert(1)", "data:text/html,x", "/%",
            "//evil.example/..", "/x/../..//evil.example", "/..//evil.example", "/.//evil.example",
            "//\u3002evil", "/\u2028/evil.example", "/desk\r\nSet-Cookie: a=b", "/desk\u0000", "@evil.example",
            "/\u00a0/evil", ".//evil.example", "/sign-in", "/sign-out", "/sign-in?to=/sign-in", "?to=//evil",
            "#//evil", "mailto:a@b", "//[::1]", "//evil.example:80", "////", "/\\/evil.example", "/desk\\..\\x"})
    void staysAtHomeOtherwise(String path) {
        assertThat(OwnPath.of(path)).isEqualTo(OwnPath.HOME);
    }
}
