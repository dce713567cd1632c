package org.rostra.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Under which address this installation is reached from outside: the one that is set, else the one that was asked. */
@Component
public class Origin {
    private final String address;

    Origin(@Value("${rostra.url:}") String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    public String of(HttpServletRequest request) {
        return address.isBlank()
                ? request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST)
                : address;
    }
}
