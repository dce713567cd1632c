package org.rostra.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.web.Texts;

/** The register's own columns. */
public enum AccountColumn implements Column {
    NUMBER, NAME, PLATFORM, ID, LINK, UNIT, PARENT_UNIT, TIER, STATE, CUSTODIANS, SUPERVISOR, OPENED, FILED,
    CERTIFIED_UNTIL, EARLIER_APPROVAL, BODY, MEMBERS, ADMITTED, REMARK;

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AccountColumn> find(String id) {
        return Stream.of(values()).filter(column -> column.id().equals(id)).findFirst();
    }

    @Override
    public String label(Texts t) {
        return t.get("account.column." + id());
    }

    @Override
    public @Nullable Object value(AccountLine line, AccountWords words) {
        Account account = line.account();
        return switch (this) {
            case NUMBER -> account.filingNumber();
            case NAME -> account.name();
            case PLATFORM -> words.platform(account);
            case ID -> account.canonicalId();
            case LINK -> account.link();
            case UNIT -> line.unit();
            case PARENT_UNIT -> line.parentUnit();
            case TIER -> words.tier(account);
            case STATE -> words.state(account);
            case CUSTODIANS -> words.people(line.custodians(), account);
            case SUPERVISOR -> words.people(line.supervisors(), account);
            case OPENED -> account.openedOn();
            case FILED -> account.filedOn();
            case CERTIFIED_UNTIL -> account.certifiedUntil();
            case EARLIER_APPROVAL -> account.earlierApproval();
            case BODY -> words.body(account);
            case MEMBERS -> line.membership().members();
            case ADMITTED -> line.membership().admitted();
            case REMARK -> account.remark();
        };
    }
}
