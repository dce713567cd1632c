package org.rostra.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.WebUtils;

/** Builds the frame of a page from the request: language, visitor, menu, notice. */
@Component
public class Frames {
    static final String LANGUAGE = "lang";

    private final Bundles bundles = Bundles.load();
    // They need this one in turn, so they are looked for when the first page asks; then they are known.
    private final SingletonSupplier<Visitors> visitors;
    private final SingletonSupplier<InstitutionName> institution;
    private final List<MenuEntry> menu;
    private final boolean demo;

    Frames(ObjectProvider<Visitors> visitors, ObjectProvider<InstitutionName> institution,
            ObjectProvider<MenuEntry> menu, @Value("${rostra.demo:false}") boolean demo) {
        this.visitors = SingletonSupplier.ofNullable(visitors::getIfAvailable);
        this.institution = SingletonSupplier.ofNullable(institution::getIfAvailable);
        this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        this.demo = demo;
    }

    public Texts texts(HttpServletRequest request) {
        String asked = request.getParameter(LANGUAGE);
        if (asked == null) {
            Cookie remembered = WebUtils.getCookie(request, LANGUAGE);
            asked = remembered == null ? "zh" : remembered.getValue();
        }
        return bundles.in("en".equals(asked) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    /** The words of a given language, for what is not a page. */
    public Texts texts(Locale locale) {
        return bundles.in(locale);
    }

    Frame frame(HttpServletRequest request, @Nullable Message notice, boolean refused) {
        Texts t = texts(request);
        Visitor visitor = Objects.requireNonNullElse(
                apply(visitors.get(), source -> source.of(request)), Visitor.ANONYMOUS);
        List<MenuEntry> open = menu.stream().filter(entry -> visitor.may().contains(entry.action())).toList();
        CsrfToken csrf = visitor.signedIn() ? (CsrfToken) request.getAttribute(CsrfToken.class.getName()) : null;
        String name = Objects.requireNonNullElse(
                apply(institution.get(), source -> source.in(t.locale())), "");
        return new Frame(t, visitor, open, request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""), name,
                csrf == null ? null : csrf.getParameterName(), csrf == null ? null : csrf.getToken(), notice,
                HttpMethod.GET.matches(request.getMethod()),
                refused ? request::getParameterValues : null, demo);
    }

    private static <S, T> @Nullable T apply(@Nullable S source, Function<S, T> question) {
        return source == null ? null : question.apply(source);
    }
}
