package org.rostra.registry.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.FilingNumbers;
import org.rostra.registry.FilingNumbers.Filed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 确认既有备案: the publicity head confirms in one act the earlier approvals of a list of imported accounts. */
@Component
public class Confirmations {
    static final String KIND = "confirmation";
    private static final UUID LEAST = new UUID(0, 0);

    private final WaitingTable table;
    private final FilingNumbers numbers;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Confirmations(WaitingTable table, FilingNumbers numbers, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.numbers = numbers;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * What confirming a list would do.
     *
     * @param fingerprint of the accounts in it: confirming another list than the one seen is refused
     * @param byTier      how many accounts of each tier
     */
    public record Summary(List<Waiting> accounts, String fingerprint, Map<Integer, Long> byTier) {
        static Summary of(List<Waiting> accounts) {
            return new Summary(accounts, Confirmations.fingerprint(accounts), accounts.stream()
                    .collect(Collectors.groupingBy(Waiting::tier, TreeMap::new, Collectors.counting())));
        }
    }

    /** Accounts with an earlier approval after a name and id, one more than a page holds. */
    @Transactional(readOnly = true)
    public List<Waiting> page(Act act, String after, @Nullable UUID afterId) {
        requireOpen(act);
        return table.approvedEarlier(after, Objects.requireNonNullElse(afterId, LEAST), AccountImports.PAGE + 1);
    }

    /** How many accounts could be confirmed now. */
    @Transactional(readOnly = true)
    public int count(Act act) {
        requireOpen(act);
        return table.countConfirmable();
    }

    /** The list as it would be confirmed: of the accounts chosen, or of all that can be. */
    @Transactional(readOnly = true)
    public Summary summary(Act act, Collection<UUID> chosen, boolean all) {
        requireOpen(act);
        List<Waiting> confirmable = table.confirmable();
        return Summary.of(all
                ? confirmable
                : confirmable.stream().filter(account -> chosen.contains(account.id())).toList());
    }

    /**
     * Confirms the list: every account on it is filed and runs.
     *
     * @throws org.rostra.policy.Refused for an account without earlier approval, unit, platform or id, and where the list
     *     is not the one that was seen
     */
    @Transactional
    @Enforces(Rule.CONFIRM_EXISTING)
    public int confirm(Act act, Collection<UUID> ids, String fingerprint) {
        access.check(act, Action.FILING_CONFIRM);
        regulation.require(Rule.CONFIRM_EXISTING, act.today());
        List<Waiting> accounts = table.lock(ids);
        if (accounts.isEmpty() || accounts.size() != ids.size() || !fingerprint(accounts).equals(fingerprint)) {
            throw regulation.refuse(Rule.CONFIRM_EXISTING, IntakeSays.LIST_CHANGED, IntakeSays.LIST_CHANGED_NEXT);
        }
        accounts.forEach(this::requireWhole);
        Map<UUID, String> given = numbers.next(act.today(), accounts.stream().map(account -> new Filed(account.id(),
                account.tier(), Objects.requireNonNull(account.unit()), Objects.requireNonNull(account.platform())))
                .toList());
        table.file(given, act.today(), act.at());
        record(act, accounts, given);
        return accounts.size();
    }

    private void requireWhole(Waiting account) {
        if (!account.gaps().isEmpty()) {
            throw regulation.refuse(Rule.CONFIRM_EXISTING, IntakeSays.NOT_CONFIRMABLE,
                    IntakeSays.NOT_CONFIRMABLE_NEXT, new Argument.Text(account.name()));
        }
    }

    private void record(Act act, List<Waiting> accounts, Map<UUID, String> given) {
        ClauseId clause = regulation.basis(Rule.CONFIRM_EXISTING).id();
        List<Entry> entries = new ArrayList<>(accounts.size() + 1);
        entries.add(Entry.of(new Subject(KIND, act.operation()), "filings.confirmed")
                .under(clause, Rule.CONFIRM_EXISTING.id()).with("count", accounts.size())
                .with("accounts", accounts.stream().map(account -> account.id().toString())
                        .collect(Collectors.joining(" "))));
        for (Waiting account : accounts) {
            entries.add(Entry.of(new Subject(Account.KIND, account.id()), "account.filing-confirmed")
                    .under(clause, Rule.CONFIRM_EXISTING.id()).with("confirmation", act.operation())
                    .with("number", given.get(account.id())).with("earlier-approval", account.earlierApproval())
                    .with("earlier-approved-on", account.earlierApprovedOn())
                    .outcome(AccountState.RUNNING.name()));
        }
        ledger.recordAll(act, entries);
    }

    private void requireOpen(Act act) {
        if (!access.open(act, Action.FILING_CONFIRM)) {
            throw new NotFound();
        }
    }

    private static String fingerprint(List<Waiting> accounts) {
        String list = accounts.stream().map(account -> account.id() + " " + account.earlierApproval() + " "
                + account.earlierApprovedOn() + " " + account.unit()).sorted().collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(list.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
