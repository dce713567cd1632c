package org.rostra.procedure.setting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rostra.calendar.Term;
import org.rostra.policy.Bounds;
import org.rostra.policy.Ladder;
import org.rostra.policy.Regulation;
import org.rostra.policy.RuleValue;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.policy.WordList;
import org.rostra.policy.Wording;
import org.rostra.policy.pack.SettingWriter;
import org.rostra.procedure.setting.SettingDraft;
import org.rostra.web.Typed;

/** What was typed into the form of a setting, and what it comes to in the notation of the pack. */
public record TypedSetting(Map<String, List<String>> given) {
    /** How many new lines the form of a list has. */
    public static final int NEW = 3;
    /** The ids of lines that the institution added itself. */
    private static final String OWN = "own-";

    /** The fields of a ladder of reminders: before a last day, and after it by whom a day reaches. */
    public static final List<String> LADDER = List.of("before", "after", "head", "office");

    /** The days of a ladder that stand in one of its fields. */
    public static String days(Ladder ladder, String field) {
        return ladder.rungs().stream().filter(rung -> field.equals(rung.days() < 0
                ? "before"
                : switch (rung.reach()) {
                    case HOLDER -> "after";
                    case HEAD -> "head";
                    case OFFICE -> "office";
                })).map(rung -> Integer.toString(Math.abs(rung.days()))).collect(Collectors.joining(" "));
    }

    public String text(String field) {
        return given.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
    }

    public List<String> all(String field) {
        return given.getOrDefault(field, List.of());
    }

    SettingDraft draft(Regulation regulation, Settable what, LocalDate today) {
        return new SettingDraft(what.key(), value(regulation, what, today), from(), text("reason"));
    }

    /** What is no day is refused as one that has passed. */
    private LocalDate from() {
        return Typed.day(text("from")).orElse(LocalDate.EPOCH);
    }

    private String value(Regulation regulation, Settable what, LocalDate today) {
        if (given.containsKey("value")) {
            return text("value");
        }
        if (text("use").equals("off")) {
            return "off";
        }
        if (given.containsKey("days")) {
            return ladder();
        }
        if (what instanceof Settable.OfList(String list)) {
            return SettingWriter.text(new SetTo.Entries(entries(regulation.list(list), today)));
        }
        String unit = what.bounds(regulation).flatMap(Bounds::least)
                .map(least -> least instanceof RuleValue.Span(Term term) ? " " + term.unit() : "").orElse("");
        return given.containsKey("number") ? text("number") + unit : text("use");
    }

    /** The days before and after, as a pack writes them; what is no number is left for the pack's own reader to refuse. */
    private String ladder() {
        return text("days") + rungs("before", "-", "") + rungs("after", "+", "") + rungs("head", "+", ":head")
                + rungs("office", "+", ":office");
    }

    private String rungs(String field, String sign, String reach) {
        return Stream.of(text(field).split("[\\s,;\uff0c\uff1b\u3001]+")).filter(day -> !day.isEmpty())
                .map(day -> " " + sign + day + reach).collect(Collectors.joining());
    }

    /** The lines kept in their order, those offered again behind them, and the new ones where they were put. */
    private List<WordList.Entry> entries(WordList list, LocalDate today) {
        Set<String> kept = new HashSet<>(all("keep"));
        Stream<WordList.Entry> offered = list.on(today).stream();
        Stream<WordList.Entry> again = list.retired(today).stream();
        List<WordList.Entry> entries = new ArrayList<>(Stream.concat(offered, again)
                .filter(one -> kept.contains(one.id())).toList());
        List<WordList.Entry> added = added(list);
        Optional<WordList.Entry> before = entries.stream().filter(one -> one.id().equals(text("before"))).findFirst();
        entries.addAll(before.map(entries::indexOf).orElse(entries.size()), added);
        return entries;
    }

    private List<WordList.Entry> added(WordList list) {
        int taken = (int) list.editions().all().flatMap(List::stream).map(WordList.Entry::id)
                .filter(id -> id.startsWith(OWN)).distinct().count();
        List<Wording> words = IntStream.range(0, NEW).filter(i -> !text("zh-" + i).isEmpty())
                .mapToObj(i -> new Wording(text("zh-" + i), Optional.of(text("en-" + i)).filter(en -> !en.isEmpty())))
                .toList();
        return IntStream.range(0, words.size())
                .mapToObj(i -> new WordList.Entry(OWN + (taken + i + 1), words.get(i), Optional.empty())).toList();
    }
}
