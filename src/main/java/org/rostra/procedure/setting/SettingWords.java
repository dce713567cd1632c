package org.rostra.procedure.setting;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.policy.pack.BadPack;
import org.rostra.policy.pack.SettingReader;
import org.rostra.policy.setting.Setting;
import org.rostra.web.Texts;

/** Settings in the reader's language. */
public record SettingWords(Texts t, Regulation regulation) {
    private static final int FEW = 3;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    /** What is set, by its short name. */
    public String name(Settable what) {
        return switch (what) {
            case Settable.OfRule(Rule rule) -> t.has("setting.name." + rule.id())
                    ? t.get("setting.name." + rule.id())
                    : says(what);
            case Settable.OfStep(String procedure, String step) -> step(procedure, step);
            case Settable.OfTerm(String procedure, String step) -> t.get("setting.name.term", step(procedure, step));
            case Settable.OfList(String list) -> regulation.list(list).title().in(t.locale());
        };
    }

    /** What was proposed, by its short name; by its key where the pack no longer knows it. */
    public String name(Setting one) {
        return Settable.find(regulation, one.what()).map(this::name).orElse(one.what());
    }

    /** What it does, in a sentence. */
    public String says(Settable what) {
        return switch (what) {
            case Settable.OfRule(Rule rule) -> t.get("regulation.rule." + rule.id());
            case Settable.OfStep _ -> t.get("setting.says.step");
            case Settable.OfTerm _ -> t.get("setting.says.term");
            case Settable.OfList _ -> t.get("setting.says.list");
        };
    }

    public String of(SetTo value) {
        return switch (value) {
            case SetTo.Value(var set) -> set.map(this::of).orElseGet(() -> t.get("setting.off"));
            case SetTo.Use(boolean on) -> t.get(on ? "setting.on" : "setting.off");
            case SetTo.Within(var term) -> t.get("calendar.term." + term.unit(), term.count());
            case SetTo.Entries(var entries) -> entries.stream().map(entry -> entry.text().in(t.locale()))
                    .collect(Collectors.joining(t.get("setting.between")));
        };
    }

    /** The same in short: of a long list how many and the first of them. */
    public String brief(SetTo value) {
        return value instanceof SetTo.Entries(var entries) && entries.size() > FEW
                ? t.get("setting.brief", entries.size(), of(new SetTo.Entries(entries.subList(0, FEW))))
                : of(value);
    }

    /** A value as it is kept, in words; as it is where the pack can no longer read it. */
    public String of(Setting one, String value) {
        return kept(one, value).map(this::of).orElse(value);
    }

    /** The same in lines. */
    public List<String> lines(Setting one, String value) {
        return kept(one, value).map(this::lines).orElse(List.of(value));
    }

    /** The lines of a value, for showing two side by side. */
    public List<String> lines(SetTo value) {
        return value instanceof SetTo.Entries(var entries)
                ? entries.stream().map(entry -> entry.text().in(t.locale())).toList()
                : List.of(of(value));
    }

    private Optional<SetTo> kept(Setting one, String value) {
        try {
            return Settable.find(regulation, one.what()).map(what -> SettingReader.read(regulation, what, value));
        } catch (BadPack _) {
            return Optional.empty();
        }
    }

    private String of(RuleValue value) {
        return switch (value) {
            case RuleValue.Plain _ -> t.get("setting.on");
            case RuleValue.Span(var term) -> t.get("calendar.term." + term.unit(), term.count());
            case RuleValue.Count(int count) -> Integer.toString(count);
            case RuleValue.Pattern(var pattern) -> pattern.text();
            case RuleValue.Rungs(var ladder) -> ladder.rungs().stream().map(rung -> t.get("regulation.rung."
                    + (rung.days() < 0 ? "before." : "after.") + rung.reach(), Math.abs(rung.days()),
                    t.get("regulation.rung.unit." + ladder.workingDays()))).collect(Collectors.joining(t.get(
                            "regulation.between")));
            case RuleValue.Hours(var from, var to) -> t.get("regulation.hours", HOUR.format(from), HOUR.format(to));
            case RuleValue.NameForms(var forms) -> forms.stream().sorted()
                    .map(form -> t.get("regulation.form." + form)).collect(Collectors.joining(t.get("web.comma")));
        };
    }

    private String step(String procedure, String step) {
        return t.get("setting.name.step", regulation.procedure(procedure).name(),
                regulation.procedure(procedure).step(step).name());
    }
}
