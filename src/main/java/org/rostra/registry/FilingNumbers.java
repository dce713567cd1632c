package org.rostra.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.policy.Enforces;
import org.rostra.policy.FilingPattern;
import org.rostra.policy.FilingPattern.Part;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** Gives filing numbers: unique by their serial; gaps are allowed, so that two filings never wait for each other. */
@Component
public class FilingNumbers {
    private final AccountTable accounts;
    private final Units units;
    private final Regulation regulation;

    FilingNumbers(AccountTable accounts, Units units, Regulation regulation) {
        this.accounts = accounts;
        this.units = units;
        this.regulation = regulation;
    }

    /** What of an account goes into its number. */
    public record Filed(UUID account, int tier, UUID unit, String platform) {
        static Filed of(Account account) {
            return new Filed(account.id(), account.tier(), Objects.requireNonNull(account.unit()),
                    Objects.requireNonNull(account.platform()));
        }
    }

    /** The next number, for an account filed on the day. */
    public String next(LocalDate day, Account account) {
        return Objects.requireNonNull(next(day, List.of(Filed.of(account))).get(account.id()));
    }

    /** A number for each account, in their order. */
    @Enforces(Rule.FILING_NUMBER)
    public Map<UUID, String> next(LocalDate day, Collection<Filed> accounts) {
        FilingPattern pattern = regulation.pattern(Rule.FILING_NUMBER, day).orElseThrow();
        Map<UUID, Unit> owners = units.byId(accounts.stream().map(Filed::unit).distinct().toList());
        Iterator<Long> serials = new ArrayList<>(this.accounts.nextSerials(accounts.size())).iterator();
        Map<UUID, String> numbers = new LinkedHashMap<>();
        for (Filed filed : accounts) {
            Map<Part, String> parts = new EnumMap<>(Part.class);
            parts.put(Part.TIER, Integer.toString(filed.tier()));
            parts.put(Part.UNIT, Objects.requireNonNull(owners.get(filed.unit())).code());
            parts.put(Part.PLATFORM, filed.platform().toUpperCase(Locale.ROOT));
            parts.put(Part.YEAR, Integer.toString(day.getYear()));
            parts.put(Part.SERIAL, "%04d".formatted(serials.next()));
            numbers.put(filed.account(), pattern.number(parts));
        }
        return numbers;
    }
}
