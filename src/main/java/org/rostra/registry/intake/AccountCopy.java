package org.rostra.registry.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.database.CopyIn;
import org.rostra.ledger.Ids;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.registry.AccountState;
import org.rostra.registry.Json;
import org.rostra.registry.NamePieces;
import org.rostra.text.Pinyin;

/** Writes imported rows as accounts. Their state is not a parameter: an import makes nothing run. */
final class AccountCopy {
    static final String[] COLUMNS = {"id", "state", "name", "name_key", "pinyin", "platform",
            "canonical_id", "link", "unit_id", "body", "tier", "opened_on", "certified_as", "certified_until",
            "registrant", "purpose", "imported", "earlier_approval", "earlier_approved_on", "remark", "extra",
            "changed_at"};
    static final String[] CUSTODY = {"id", "account_id", "person_id", "from_on"};

    private AccountCopy() {
    }

    /** A row and the id of its new account. */
    record New(UUID account, Candidate row) {}

    @Enforces(Rule.IMPORT_RUNS_NOTHING)
    static void accounts(CopyIn copy, List<New> accounts, Instant at) throws SQLException {
        for (New each : accounts) {
            Candidate row = each.row();
            copy.row().id(each.account()).text(AccountState.TO_BE_FILED.name()).text(row.name()).text(row.nameKey())
                    .text(Pinyin.sortKey(row.name())).text(row.platform())
                    .text(row.canonicalId()).text(row.link()).id(row.unit()).text(row.body().name())
                    .small(row.tier()).day(row.openedOn()).text(row.certifiedAs()).day(row.certifiedUntil())
                    .text(row.registrant()).text(row.purpose()).flag(true).text(row.earlierApproval())
                    .day(row.earlierApprovedOn()).text(row.remark())
                    .jsonb(row.extra().isEmpty() ? "{}" : Json.write(row.extra())).moment(at);
        }
    }

    static void pieces(CopyIn copy, List<New> accounts) throws SQLException {
        NamePieces.copy(copy, accounts.stream().collect(Collectors.toMap(New::account, each -> each.row().name())));
    }

    static void custody(CopyIn copy, List<New> accounts, java.time.LocalDate from) throws SQLException {
        for (New each : accounts) {
            for (UUID person : each.row().custodians()) {
                copy.row().id(Ids.next()).id(each.account()).id(person).day(from);
            }
        }
    }
}
