package org.rostra.registry;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rostra.policy.BodyKind;

/**
 * One way to tell accounts apart. Statistics group by it and the list narrows by it: both by the same expression, so that
 * a number and the list it opens agree. Expressions give text, or null where there is nothing to say; they refer to the
 * account as {@code a}, to the day as {@code :day} and to the seats of supervision as {@code :seat...}.
 */
public enum AccountDimension {
    TIER("a.tier::text"), PLATFORM("a.platform"),
    /** The department or college nearest to the institution at or above the unit; else the unit itself. */
    LINE("a.unit_id::text"), STATE("a.state"),
    /** The year of the filing number's day. */
    YEAR("extract(year from a.filed_on)::int::text"), BODY("a.body"),
    /** Certified by its platform, and not run out. */
    CERTIFIED("""
            case when a.certified_as is not null and (a.certified_until is null or a.certified_until >= :day)
                then 'yes' else 'no' end
            """),
    /** Somebody holds the seat that supervises. */
    SUPERVISED("case when (a.unit_id, a.body) in (select u.id, s.body from directory.unit_shown u "
            + SupervisionSeats.JOINED + ") then 'yes' else 'no' end"),
    /** A group, or an account that speaks to all. Where nothing is asked, accounts are meant. */
    KIND("case when a.grouped then 'group' else 'account' end"),
    /** Of what must be reported to a supervisor: whether he confirmed that he is in it. */
    ADMITTED("(select case when m.awaited then 'no' else 'yes' end from registry.membership m "
            + "where m.account_id = a.id and m.asked_on is not null)"),
    /** Its members once were as many as must be filed. */
    REACHED("case when exists (select from registry.membership m where m.account_id = a.id "
            + "and m.reached_on is not null) then 'yes' else 'no' end"),
    /** It has a filing number. */
    NUMBERED("case when a.filing_number is null then 'no' else 'yes' end");

    /** The value of {@link #KIND} for what is a group, for what is none, and for both. */
    public static final String GROUP = "group";
    public static final String ACCOUNT = "account";
    public static final String EITHER = "either";

    /** The value in addresses for accounts of which there is nothing to say. */
    public static final String NONE = "none";

    /** The line of a unit {@code u}. */
    private static final String LINE_OF = """
            coalesce((select f.id from directory.unit_shown f
                      where f.id = any(u.path) and f.kind in ('DEPARTMENT', 'COLLEGE')
                      order by cardinality(f.path) limit 1), u.id)
            """;

    private static final Pattern UNIT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String expression;

    AccountDimension(String expression) {
        this.expression = expression;
    }

    /** Its name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AccountDimension> find(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }

    /** The expression; a state of another day comes from the ledger. */
    String expression(boolean past) {
        return past && this == STATE ? StateHistory.EXPRESSION : expression;
    }

    /**
     * The value that the expression stands for, where that is not the value itself: lines are found once for each unit,
     * not once for each account.
     */
    String meant(String column) {
        return this == LINE
                ? "(select (" + LINE_OF + ")::text from directory.unit_shown u where u.id = cast(" + column
                        + " as uuid))"
                : column;
    }

    /** The condition that the account has the bound value, written so that an index serves where there is one. */
    String condition(String parameter, String value, boolean past) {
        if (value.equals(NONE)) {
            return "(" + expression(past) + ") is null";
        }
        return switch (this) {
            case KIND -> value.equals(GROUP) ? "a.grouped" : value.equals(ACCOUNT) ? "not a.grouped" : "true";
            case TIER -> "a.tier = cast(:" + parameter + " as smallint)";
            case LINE -> "a.unit_id in (select u.id from directory.unit_shown u where " + LINE_OF + " = cast(:"
                    + parameter + " as uuid))";
            case ADMITTED -> among("m.asked_on is not null and " + not(value.equals("yes")) + "m.awaited");
            case REACHED -> not(value.equals("no")) + among("m.reached_on is not null");
            case NUMBERED -> "a.filing_number is " + not(value.equals("yes")) + "null";
            case PLATFORM, STATE, YEAR, BODY, CERTIFIED, SUPERVISED ->
                "(" + expression(past) + ") = :" + parameter;
        };
    }

    private static String not(boolean so) {
        return so ? "not " : "";
    }

    /** Asked as a set: few are found from their own side, and many are gathered once, not looked up one by one. */
    private static String among(String members) {
        return "a.id in (select m.account_id from registry.membership m where " + members + ")";
    }

    /** The order in which the values stand by themselves, nothing last; empty where they have none. */
    Optional<Comparator<String>> order() {
        Comparator<String> nothingLast = Comparator.comparing(NONE::equals);
        return switch (this) {
            case TIER, YEAR -> Optional.of(nothingLast.thenComparing(Comparator.naturalOrder()));
            case STATE -> Optional.of(Comparator.comparing(AccountState::valueOf));
            case BODY -> Optional.of(Comparator.comparing(BodyKind::valueOf));
            case PLATFORM, LINE, CERTIFIED, SUPERVISED, KIND, ADMITTED, REACHED, NUMBERED -> Optional.empty();
        };
    }

    /** False for values that no account can have: they would only be an error in the database. */
    boolean takes(String value) {
        return value.equals(NONE) || switch (this) {
            case TIER, YEAR -> value.matches("[0-9]{1,4}");
            case STATE -> Stream.of(AccountState.values()).anyMatch(state -> state.name().equals(value));
            case BODY -> Stream.of(BodyKind.values()).anyMatch(kind -> kind.name().equals(value));
            case LINE -> UNIT.matcher(value).matches();
            case CERTIFIED, SUPERVISED, ADMITTED, REACHED, NUMBERED -> value.equals("yes") || value.equals("no");
            case KIND -> value.equals(GROUP) || value.equals(ACCOUNT) || value.equals(EITHER);
            case PLATFORM -> value.length() <= 64 && value.indexOf(0) < 0;
        };
    }
}
