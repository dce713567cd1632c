package org.rostra.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.policy.BodyKind;
import org.rostra.text.Normalised;
import org.rostra.text.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountTable {
    private final JdbcClient sql;
    private final NamePieces pieces;

    AccountTable(JdbcClient sql, NamePieces pieces) {
        this.sql = sql;
        this.pieces = pieces;
    }

    void insert(Account account) {
        parameters(sql.sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, link,
                    unit_id, body, tier, filing_number, opened_on, approved_on, filed_on, certified_as,
                    certified_until, registrant, purpose, contact, retroactive, imported, earlier_approval,
                    earlier_approved_on, remark, extra, created_by, changed_at)
                values (:id, :state, :name, :key, :pinyin, :platform, :canonical, :link,
                    :unit, :body, :tier, :number, :opened, :approved, :filed, :certifiedAs,
                    :certifiedUntil, :registrant, :purpose, :contact, :retroactive, :imported, :earlier,
                    :earlierOn, :remark, cast(:extra as jsonb), :creator, :changed)
                """), account).update();
        pieces.change(account.id(), "", account.name());
    }

    /** What the form says of the account so far. */
    void describe(Account before, Description d, Instant at) {
        sql.sql("""
                update registry.account set name = :name, name_key = :key, pinyin = :pinyin,
                    platform = :platform, unit_id = :unit, body = :body, tier = :tier, registrant = :registrant,
                    purpose = :purpose, retroactive = :retroactive, changed_at = :at
                where id = :id
                """).param("id", before.id()).param("name", d.name()).param("key", Normalised.key(d.name()))
                .param("pinyin", Pinyin.sortKey(d.name())).param("platform", d.platform()).param("unit", d.unit())
                .param("body", d.body().name()).param("tier", d.tier()).param("registrant", d.registrant())
                .param("purpose", d.purpose()).param("retroactive", d.retroactive()).param("at", utc(at)).update();
        pieces.change(before.id(), before.name(), d.name());
    }

    /** The person who makes the account up becomes its applicant. */
    void adopt(UUID id, UUID applicant, Instant at) {
        sql.sql("""
                update registry.account set created_by = :applicant, retroactive = true, changed_at = :at
                where id = :id
                """).param("id", id).param("applicant", applicant).param("at", utc(at)).update();
    }

    void move(UUID id, AccountState state, Instant at) {
        sql.sql("""
                update registry.account set state = :state, changed_at = :at,
                    closing_from = case when :state = 'CLOSING' then state end
                where id = :id
                """).param("id", id).param("state", state.name()).param("at", utc(at)).update();
    }

    /** One whose closing is under way goes on closing, and does not run while it does. */
    void stop(UUID id, Instant at) {
        sql.sql("""
                update registry.account set state = case when state = 'CLOSING' then state else 'SUSPENDED' end,
                    closing_from = case when state = 'CLOSING' then 'SUSPENDED' end, changed_at = :at
                where id = :id
                """).param("id", id).param("at", utc(at)).update();
    }

    void approve(UUID id, LocalDate on, Instant at) {
        sql.sql("""
                update registry.account set state = 'APPROVED_TO_OPEN', approved_on = :on, changed_at = :at
                where id = :id
                """).param("id", id).param("on", on).param("at", utc(at)).update();
    }

    /** What was really opened on the platform. */
    void open(Account before, Opening o, Instant at) {
        sql.sql("""
                update registry.account set name = :name, name_key = :key, pinyin = :pinyin,
                    canonical_id = :canonical, link = :link, opened_on = :opened, certified_as = :certifiedAs,
                    certified_until = :certifiedUntil, contact = :contact, retroactive = retroactive or :retroactive, changed_at = :at
                where id = :id
                """).param("id", before.id()).param("name", o.name()).param("key", Normalised.key(o.name()))
                .param("pinyin", Pinyin.sortKey(o.name())).param("canonical", o.canonicalId())
                .param("link", o.link()).param("opened", o.openedOn()).param("certifiedAs", o.certifiedAs())
                .param("certifiedUntil", o.certifiedUntil()).param("contact", o.contact())
                .param("retroactive", o.retroactive())
                .param("at", utc(at)).update();
        pieces.change(before.id(), before.name(), o.name());
    }

    void file(UUID id, String number, LocalDate on, Instant at) {
        sql.sql("""
                update registry.account set state = 'RUNNING', filing_number = :number, filed_on = :on,
                    changed_at = :at
                where id = :id
                """).param("id", id).param("number", number).param("on", on).param("at", utc(at)).update();
    }

    void number(UUID id, String number, LocalDate on, Instant at) {
        sql.sql("update registry.account set filing_number = :number, filed_on = :on, changed_at = :at where id = :id")
                .param("id", id).param("number", number).param("on", on).param("at", utc(at)).update();
    }

    /** The account is no more from the day on. */
    void close(UUID id, LocalDate on, Instant at) {
        sql.sql("""
                update registry.account set state = 'CLOSED', closing_from = null, closed_on = :on, changed_at = :at
                where id = :id
                """).param("id", id).param("on", on).param("at", utc(at)).update();
    }

    void remark(UUID id, @Nullable String remark) {
        sql.sql("update registry.account set remark = :remark where id = :id").param("id", id)
                .param("remark", remark).update();
    }

    void correct(UUID id, Correction correction, @Nullable String right, Instant at) {
        sql.sql("update registry.account set " + correction.column() + " = :right, changed_at = :at where id = :id")
                .param("id", id).param("right", right).param("at", utc(at)).update();
    }

    void amend(Account before, Details d, Instant at) {
        sql.sql("""
                update registry.account set name = :name, name_key = :key, pinyin = :pinyin,
                    canonical_id = :canonical, link = :link, certified_as = :certifiedAs,
                    certified_until = :certifiedUntil, contact = :contact, registrant = :registrant,
                    purpose = :purpose, changed_at = :at
                where id = :id
                """).param("id", before.id()).param("name", d.name()).param("key", Normalised.key(d.name()))
                .param("pinyin", Pinyin.sortKey(d.name())).param("canonical", d.canonicalId())
                .param("link", d.link()).param("certifiedAs", d.certifiedAs())
                .param("certifiedUntil", d.certifiedUntil()).param("contact", d.contact())
                .param("registrant", d.registrant()).param("purpose", d.purpose()).param("at", utc(at)).update();
        pieces.change(before.id(), before.name(), d.name());
    }

    Optional<Account> find(UUID id) {
        return sql.sql("select * from registry.account where id = :id").param("id", id).query(AccountTable::account)
                .optional();
    }

    Optional<Account> lock(UUID id) {
        return sql.sql("select * from registry.account where id = :id for update").param("id", id)
                .query(AccountTable::account).optional();
    }

    List<Account> lockAll(Collection<UUID> ids) {
        return sql.sql("select * from registry.account where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new)).query(AccountTable::account).list();
    }

    List<Account> list(Collection<UUID> ids) {
        return sql.sql("select * from registry.account where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(AccountTable::account).list();
    }

    /** Living accounts that the platform would know by this id. */
    List<Account> withId(@Nullable String platform, String canonicalId) {
        return sql.sql("""
                select * from registry.account
                where canonical_id = :id and (cast(:platform as text) is null or platform = :platform)
                    and state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED')
                order by id limit 10
                """).param("id", canonicalId).param("platform", platform).query(AccountTable::account).list();
    }

    List<Account> withName(String key) {
        return sql.sql("""
                select * from registry.account
                where name_key = :key and state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED')
                order by state <> 'RUNNING', id limit 10
                """).param("key", key).query(AccountTable::account).list();
    }

    /** The unit's living accounts on the platform, for the advice of one account per platform. */
    List<Account> ofUnitOnPlatform(UUID unit, String platform) {
        return sql.sql("""
                select * from registry.account
                where unit_id = :unit and platform = :platform
                    and state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'CLOSED')
                order by id limit 10
                """).param("unit", unit).param("platform", platform).query(AccountTable::account).list();
    }

    /** Running accounts whose certification ends by the day, for which the task is not open yet. */
    List<Account> certifiedBy(LocalDate by, String task, int limit) {
        return sql.sql("""
                select a.* from registry.account a
                where a.state = 'RUNNING' and a.certified_until <= :by
                    and not exists (select from duty.open d where d.subject_id = a.id and d.task = :task)
                order by a.certified_until, a.id limit :limit
                """).param("by", by).param("task", task).param("limit", limit).query(AccountTable::account).list();
    }

    /** Running accounts without a filing, change, report, new custodian or confirmation since the day; oldest first. */
    List<Account> untouched(LocalDate since, String task, @Nullable UUID after, int limit) {
        // Each is looked up by itself: what is known of the tables as a whole is out of date while such a sweep runs.
        return sql.sql("""
                select a.* from registry.account a
                where a.state = 'RUNNING' and greatest(a.changed_at, a.confirmed_at) < :before
                    and (cast(:after as uuid) is null or (greatest(a.changed_at, a.confirmed_at), a.id) > (
                        select greatest(changed_at, confirmed_at), id from registry.account where id = :after))
                    and (select 1 from duty.open d where d.subject_id = a.id and d.task = :task limit 1) is null
                    and (select 1 from registry.custody c
                        where c.account_id = a.id and c.until_on is null and c.from_on >= :since limit 1) is null
                    and (select 1 from registry.change c
                        where c.account_id = a.id and c.reported_on >= :since limit 1) is null
                order by greatest(a.changed_at, a.confirmed_at), a.id limit :limit
                """).param("before", utc(since.atStartOfDay(Act.ZONE).toInstant())).param("since", since)
                .param("task", task).param("after", after).param("limit", limit).query(AccountTable::account).list();
    }

    void confirm(Collection<UUID> ids, Instant at) {
        sql.sql("update registry.account set confirmed_at = :at where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).param("at", utc(at)).update();
    }

    List<Account> draftsOf(UUID person) {
        return sql.sql("""
                select * from registry.account where created_by = :person and state = 'DRAFT'
                order by changed_at desc limit 20
                """).param("person", person).query(AccountTable::account).list();
    }

    List<Long> nextSerials(int count) {
        return sql.sql("select nextval('registry.filing_serial') from generate_series(1, :count)")
                .param("count", count).query((row, _) -> row.getLong(1)).list();
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec sql, Account a) {
        return sql.param("id", a.id()).param("state", a.state().name()).param("name", a.name())
                .param("key", Normalised.key(a.name()))
                .param("pinyin", Pinyin.sortKey(a.name())).param("platform", a.platform())
                .param("canonical", a.canonicalId()).param("link", a.link()).param("unit", a.unit())
                .param("body", a.body().name()).param("tier", a.tier()).param("number", a.filingNumber())
                .param("opened", a.openedOn()).param("approved", a.approvedOn()).param("filed", a.filedOn())
                .param("certifiedAs", a.certifiedAs()).param("certifiedUntil", a.certifiedUntil())
                .param("registrant", a.registrant()).param("purpose", a.purpose())
                .param("contact", a.contact()).param("retroactive", a.retroactive()).param("imported", a.imported())
                .param("earlier", a.earlierApproval()).param("earlierOn", a.earlierApprovedOn())
                .param("remark", a.remark()).param("extra", Json.write(a.extra())).param("creator", a.createdBy())
                .param("changed", utc(a.changed()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Account account(ResultSet row, int number) throws SQLException {
        return new Account(row.getObject("id", UUID.class), AccountState.valueOf(row.getString("state")),
                row.getString("name"), row.getString("platform"), row.getString("canonical_id"),
                row.getString("link"), row.getObject("unit_id", UUID.class), BodyKind.valueOf(row.getString("body")),
                row.getInt("tier"), row.getString("filing_number"), date(row, "opened_on"), date(row, "approved_on"),
                date(row, "filed_on"), date(row, "closed_on"), row.getString("certified_as"),
                date(row, "certified_until"),
                row.getString("registrant"), row.getString("purpose"), row.getString("contact"),
                row.getBoolean("retroactive"),
                row.getBoolean("imported"), row.getString("earlier_approval"), date(row, "earlier_approved_on"),
                row.getString("remark"), extra(row.getString("extra")), row.getObject("created_by", UUID.class),
                changed(row));
    }

    private static Map<String, String> extra(@Nullable String json) {
        return json == null || json.equals("{}") ? Map.of() : Json.readTexts(json);
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant changed(ResultSet row) throws SQLException {
        return row.getObject("changed_at", OffsetDateTime.class).toInstant();
    }
}
