package org.rostra.policy.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rostra.policy.RuleValue;
import org.rostra.policy.SetTo;
import org.rostra.policy.WordList;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes what something is set to as the pack would write it; {@link SettingReader} reads it back. */
public final class SettingWriter {
    private static final DumpSettings FLOW = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.FLOW)
            .setWidth(Integer.MAX_VALUE).setSplitLines(false).setBestLineBreak("").build();

    private SettingWriter() {
    }

    public static String text(SetTo value) {
        return switch (value) {
            case SetTo.Value(var set) -> set.map(SettingWriter::text).orElse(SettingReader.OFF);
            case SetTo.Use(boolean on) -> on ? SettingReader.ON : SettingReader.OFF;
            case SetTo.Within(var term) -> term.text();
            case SetTo.Entries(var all) -> new Dump(FLOW).dumpToString(all.stream().map(SettingWriter::entry).toList());
        };
    }

    private static String text(RuleValue value) {
        return switch (value) {
            case RuleValue.Plain _ -> SettingReader.ON;
            case RuleValue.Span(var term) -> term.text();
            case RuleValue.Count(int count) -> Integer.toString(count);
            case RuleValue.Pattern(var pattern) -> pattern.text();
            case RuleValue.Rungs(var ladder) -> ladder.text();
            case RuleValue.Hours(var from, var to) -> from + "-" + to;
            case RuleValue.NameForms(var forms) -> forms.stream().sorted().map(Yaml::kebab).toList().toString();
        };
    }

    private static Map<String, Object> entry(WordList.Entry entry) {
        Map<String, String> words = new LinkedHashMap<>(Map.of("zh", entry.text().zh()));
        entry.text().en().ifPresent(en -> words.put("en", en));
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", entry.id());
        written.put("text", words);
        entry.clause().ifPresent(clause -> written.put("clause", clause.value()));
        return written;
    }
}
