package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.PublicAccounts.Asked;
import org.rostra.registry.PublicAccounts.Listed;
import org.rostra.registry.Verdict;
import org.rostra.web.PublicJson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public answers for programs, first version: open to every site, without names of persons. */
@Controller
class PublicApi {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST = 500;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final PublicAccounts accounts;
    private final PlatformLinks platforms;

    PublicApi(PublicAccounts accounts, PlatformLinks platforms) {
        this.accounts = accounts;
        this.platforms = platforms;
    }

    /** {@code verdict}, the account it is about or null, and how long the answer is good. */
    @GetMapping("/api/v1/verify")
    @Does(Action.PUBLIC_READ)
    void verify(Act act, @RequestParam(defaultValue = "") String q, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        if (q.isBlank() || q.length() > LONGEST) {
            PublicJson.refuse(response, "q", "required, at most " + LONGEST + " characters");
            return;
        }
        Verdict verdict = accounts.check(act, q);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("verdict", verdict.kind().id());
        answer.put("hint", verdict.hint().map(Verdict.Hint::id).orElse(null));
        answer.put("group", verdict.group());
        answer.put("account", verdict.account().map(this::account).orElse(null));
        answer.put("others", verdict.others().stream().map(this::account).toList());
        answer.put("asOf", verdict.asOf().toString());
        answer.put("validUntil", verdict.until().toString());
        PublicJson.write(answer, request, response);
    }

    /** The directory, a page at a time; {@code next} is the {@code after} of the page that follows. */
    @GetMapping("/api/v1/accounts")
    @Does(Action.PUBLIC_READ)
    void accounts(@RequestParam(defaultValue = "") String platform, @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String limit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!platform.isEmpty() && platforms.find(platform).isEmpty()) {
            PublicJson.refuse(response, "platform", "unknown platform");
            return;
        }
        Optional<Key> from = cursor(after);
        if (!after.isEmpty() && from.isEmpty()) {
            PublicJson.refuse(response, "after", "not a cursor given as next");
            return;
        }
        int size = size(limit);
        if (size < 1 || size > MOST) {
            PublicJson.refuse(response, "limit", "a number from 1 to " + MOST);
            return;
        }
        var page = accounts.directory(new Asked(platform.isEmpty() ? null : platform, "", from.orElse(null)), size);
        List<Map<String, @Nullable Object>> listed = page.accounts().stream().map(this::account).toList();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("accounts", listed);
        answer.put("next", page.next().map(PublicApi::cursor).orElse(null));
        PublicJson.write(answer, request, response);
    }

    private Map<String, @Nullable Object> account(Listed one) {
        Map<String, @Nullable Object> account = new LinkedHashMap<>();
        boolean open = !one.grouped();
        account.put("id", open ? one.id().toString() : null);
        account.put("name", one.name());
        account.put("platform", one.platform());
        account.put("platformId", one.canonicalId());
        account.put("link", one.webLink().filter(_ -> open).orElse(null));
        account.put("unit", one.unit());
        account.put("tier", open ? one.tier() : null);
        account.put("filingNumber", one.filingNumber());
        account.put("filedOn", one.filedOn() == null ? null : one.filedOn().toString());
        account.put("group", one.grouped());
        account.put("state", one.state().name().toLowerCase(java.util.Locale.ROOT));
        return account;
    }

    private static int size(String limit) {
        try {
            return limit.isEmpty() ? USUAL : Integer.parseInt(limit);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static String cursor(Key key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Key> cursor(String text) {
        try {
            return Key.parse(plain(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Without what the database cannot hold: nothing is found by it. */
    static String plain(String text) {
        return text.length() > LONGEST ? "" : UNFIT.matcher(text).replaceAll("");
    }
}
