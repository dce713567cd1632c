package org.rostra.commands.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostra.commands.console.Console;
import org.rostra.registry.intake.Batch;
import org.rostra.registry.intake.Batch.State;
import org.rostra.registry.intake.Field;
import org.rostra.registry.intake.Mapping;
import org.rostra.registry.intake.RowVerdict;
import org.rostra.registry.intake.SheetHead;
import org.rostra.sheets.RefusedRow;
import org.rostra.web.Texts;

/** The answer for programs: one object, written at the end. */
final class ImportJson implements ImportAnswer {
    private final Console console;
    private final Texts t;
    private final Map<String, @Nullable Object> answer = new LinkedHashMap<>();

    ImportJson(Console console, Texts t) {
        this.console = console;
        this.t = t;
    }

    @Override
    public void unreadable(Batch batch) {
        answer.put("file", batch.fileName());
        answer.put("state", "unreadable");
        answer.put("problem", t.get(Objects.requireNonNull(batch.failure())));
        console.json(answer);
    }

    @Override
    public void preview(Preview preview) {
        Batch batch = preview.batch();
        Mapping mapping = Objects.requireNonNull(batch.mapping());
        answer.put("file", batch.fileName());
        answer.put("state", "preview");
        answer.put("sheet", batch.head().name());
        answer.put("columns", columns(batch.head(), mapping));
        answer.put("platform", mapping.platform());
        answer.put("unit", preview.unit().isEmpty() ? null : preview.unit());
        answer.put("counts", counts(batch));
        try (var rows = preview.refused().get()) {
            answer.put("refused", rows.map(ImportJson::refused).toList());
        }
    }

    @Override
    public void end(Batch batch, boolean confirm) {
        boolean done = confirm && batch.failure() == null;
        answer.put("state", batch.state() == State.CONFIRMED || done ? "confirmed" : "preview");
        if (batch.failure() != null) {
            answer.put("problem", t.get(batch.failure()));
        }
        console.json(answer);
    }

    private static Map<String, Object> refused(RefusedRow row) {
        Map<String, Object> refused = new LinkedHashMap<>();
        refused.put("row", row.row().number());
        refused.put("reason", row.reason());
        return refused;
    }

    private static List<Map<String, String>> columns(SheetHead head, Mapping mapping) {
        List<Map<String, String>> columns = new ArrayList<>();
        for (int at = 0; at < head.columns().size(); at++) {
            Field field = mapping.columns().get(at);
            Map<String, String> column = new LinkedHashMap<>();
            column.put("heading", head.column(at));
            column.put("field", field == null ? "extra" : Choice.name(field));
            columns.add(column);
        }
        return columns;
    }

    private static Map<String, Integer> counts(Batch batch) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (RowVerdict verdict : RowVerdict.values()) {
            counts.put(verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'), batch.count(verdict));
        }
        return counts;
    }
}
