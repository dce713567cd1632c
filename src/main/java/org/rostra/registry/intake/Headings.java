package org.rostra.registry.intake;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rostra.registry.PlatformLinks;
import org.rostra.text.Normalised;

/** Guesses what the columns of a sheet mean, by common headings first and by the values below them where those tell. */
final class Headings {
    private static final Pattern BRACKETS = Pattern.compile("[(\\uff08\\[\\u3010].*?[)\\uff09\\]\\u3011]");
    private static final Map<String, Field> WORDS = words();

    private final PlatformLinks links;
    private final PlatformNames platforms;
    private final GroupWords groups = new GroupWords();

    Headings(PlatformLinks links, PlatformNames platforms) {
        this.links = links;
        this.platforms = platforms;
    }

    /** @param first some rows below the header */
    Mapping guess(SheetHead head, String fileName, List<StagedRow> first) {
        Map<Integer, Field> columns = new TreeMap<>();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        byWords(head, columns, taken);
        byValues(head, first, columns, taken);
        kindOrPlatform(first, columns);
        byWords(head, columns, taken(columns));
        rename(columns, taken);
        return new Mapping(head.index(), columns, columns.containsValue(Field.PLATFORM)
                ? null
                : constant(head, fileName, first, columns).orElse(null), null);
    }

    private static Set<Field> taken(Map<Integer, Field> columns) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        taken.addAll(columns.values());
        return taken;
    }

    private static void byWords(SheetHead head, Map<Integer, Field> columns, Set<Field> taken) {
        for (int column = 0; column < head.columns().size(); column++) {
            Field field = WORDS.get(key(head.columns().get(column)));
            if (field != null && !columns.containsKey(column) && (taken.add(field) || field.repeats())) {
                columns.put(column, field);
            }
        }
    }

    /** Whoever has no column for names calls the account what stands in the column of ids. */
    private static void rename(Map<Integer, Field> columns, Set<Field> taken) {
        if (!taken.contains(Field.NAME) && taken.contains(Field.ID)) {
            columns.replaceAll((_, field) -> field == Field.ID ? Field.NAME : field);
        }
    }

    /** A column of addresses is the link's, whatever it is called. */
    private void byValues(SheetHead head, List<StagedRow> first, Map<Integer, Field> columns, Set<Field> taken) {
        for (int column = 0; column < head.columns().size() && !taken.contains(Field.LINK); column++) {
            int at = column;
            List<String> values = first.stream().map(row -> row.text(at)).filter(text -> !text.isEmpty()).toList();
            long telling = values.stream().filter(value -> links.canonical(value).isPresent()).count();
            if (!columns.containsKey(column) && telling * 2 > values.size()) {
                columns.put(column, Field.LINK);
                taken.add(Field.LINK);
            }
        }
    }

    /** Of platforms and of kinds of groups offices speak alike: the values tell which it is. */
    private void kindOrPlatform(List<StagedRow> first, Map<Integer, Field> columns) {
        swap(first, columns, Field.GROUP_KIND, Field.PLATFORM, text -> groups.platform(text)
                .or(() -> platforms.find(text)).isPresent() && groups.kind(text).isEmpty());
        swap(first, columns, Field.PLATFORM, Field.GROUP_KIND, text -> groups.kind(text).isPresent()
                && platforms.find(text).isEmpty());
    }

    private static void swap(List<StagedRow> first, Map<Integer, Field> columns, Field from, Field to,
            Predicate<String> speaks) {
        columns.entrySet().stream().filter(one -> one.getValue() == from && !columns.containsValue(to)).findFirst()
                .filter(one -> {
                    List<String> values = first.stream().map(row -> row.text(one.getKey()))
                            .filter(text -> !text.isEmpty()).toList();
                    return values.stream().filter(speaks).count() * 2 > values.size();
                }).ifPresent(one -> one.setValue(to));
    }

    /** The platform that heading, title, sheet or file speak of, if it is one. */
    private Optional<String> constant(SheetHead head, String fileName, List<StagedRow> first,
            Map<Integer, Field> columns) {
        Optional<String> named = columns.entrySet().stream()
                .filter(entry -> entry.getValue() == Field.NAME || entry.getValue() == Field.ID)
                .map(entry -> head.columns().get(entry.getKey()))
                .flatMap(heading -> platforms.within(heading).stream()).findFirst();
        boolean told = columns.entrySet().stream()
                .filter(entry -> entry.getValue() == Field.LINK || entry.getValue() == Field.ID)
                .anyMatch(entry -> first.stream().map(row -> row.text(entry.getKey()))
                        .anyMatch(text -> links.canonical(text).isPresent()));
        return told
                ? Optional.empty()
                : named.or(() -> platforms.within(head.title())).or(() -> platforms.within(head.name()))
                        .or(() -> platforms.within(fileName));
    }

    /** How many fields are recognised, for choosing among sheets. */
    static int score(Mapping mapping) {
        return (mapping.complete() ? Field.values().length : 0)
                + (int) mapping.columns().values().stream().distinct().count();
    }

    static String key(String heading) {
        String bare = BRACKETS.matcher(heading).replaceAll("");
        return Normalised.key(bare.isBlank() ? heading : bare);
    }

    private static Map<String, Field> words() {
        Map<String, Field> words = new HashMap<>();
        WordFile.read("headings.tsv").forEach((field, headings) -> headings
                .forEach(heading -> words.putIfAbsent(heading, Field.valueOf(field))));
        return words;
    }
}
