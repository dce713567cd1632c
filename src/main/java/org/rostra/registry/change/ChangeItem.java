package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Answers;
import org.rostra.registry.Details;

/** What of an account can change; the pack's list {@code change-items} says under which clause each is reported. */
public enum ChangeItem {
    NAME("name"),
    /** Who keeps it; comes about by a hand-over or a take-over only. */
    CUSTODIANS("custodian"), CONTACT("contact"),
    /** The id and the address on the platform: the account moved. */
    IDENTIFIER("account-id", "link"), CERTIFICATION("certified-as", "certified-until"), REGISTRANT("registrant"),
    PURPOSE("purpose");

    private final List<String> fields;

    ChangeItem(String... fields) {
        this.fields = List.of(fields);
    }

    /** Its id in the pack's list. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields of the form that say what it is now. */
    public List<String> fields() {
        return fields;
    }

    static Optional<ChangeItem> find(String key) {
        return Arrays.stream(values()).filter(item -> item.key().equals(key)).findFirst();
    }

    /** What is on record, in the fields of the form. */
    static Answers of(Details on) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        put(known, "name", on.name());
        put(known, "contact", on.contact());
        put(known, "account-id", on.canonicalId());
        put(known, "link", on.link());
        put(known, "certified-as", on.certifiedAs());
        put(known, "certified-until", on.certifiedUntil() == null ? null : on.certifiedUntil().toString());
        put(known, "registrant", on.registrant());
        put(known, "purpose", on.purpose());
        return new Answers(known);
    }

    /** The record with what these items say put into it. */
    static Details in(Details before, Set<ChangeItem> items, Answers now) {
        Answers all = of(before).with(fieldsOf(items, now));
        return new Details(all.text("name"), text(all, "account-id"), text(all, "link"), text(all, "certified-as"),
                all.date("certified-until").orElse((LocalDate) null), text(all, "contact"), text(all, "registrant"),
                text(all, "purpose"));
    }

    private static Map<String, List<String>> fieldsOf(Set<ChangeItem> items, Answers now) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        items.stream().flatMap(item -> item.fields.stream()).forEach(field -> fields.put(field, now.all(field)));
        return fields;
    }

    private static @Nullable String text(Answers answers, String field) {
        return answers.find(field).orElse(null);
    }

    private static void put(Map<String, List<String>> known, String field, @Nullable String value) {
        known.put(field, Stream.ofNullable(value).toList());
    }
}
