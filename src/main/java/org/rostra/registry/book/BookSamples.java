package org.rostra.registry.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.AccountLine;
import org.rostra.registry.AccountLines;
import org.rostra.registry.AccountQuery;
import org.rostra.registry.AccountWords;
import org.rostra.registry.Accounts;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;

/** What the columns of a table would say of the first accounts. */
@Component
public class BookSamples {
    private static final int SAMPLES = 2;

    private final Accounts accounts;
    private final AccountLines lines;
    private final AccountWords words;

    BookSamples(Accounts accounts, AccountLines lines, PlatformLinks platforms, Regulation regulation,
            Frames frames) {
        this.accounts = accounts;
        this.lines = lines;
        this.words = new AccountWords(frames.texts(Locale.SIMPLIFIED_CHINESE), platforms, regulation);
    }

    /** By the place of the column, a text for each of the first accounts that the template means. */
    public Map<Integer, List<String>> of(Act act, BookTemplate template) {
        List<Account> first = accounts
                .page(act, new AccountQuery(template.filter(), AccountQuery.Order.NAME, null, false)).accounts();
        List<AccountLine> shown = lines.of(act, first.subList(0, Math.min(SAMPLES, first.size())),
                LineFiller.needed(template.filled()), words.t().locale());
        Map<Integer, List<String>> samples = new LinkedHashMap<>();
        template.filled().forEach(column -> samples.put(column.place(), shown.stream().map(line -> BookColumn.text(
                column.filling().value(line, words, shown.indexOf(line) + 1L))).toList()));
        return samples;
    }
}
