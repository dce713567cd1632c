package org.rostra.commands.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.WrongCall;
import org.rostra.registry.intake.AccountImports;
import org.rostra.registry.intake.Batch;
import org.rostra.registry.intake.SheetHead;
import picocli.CommandLine.Option;

/** What the page of columns offers, as options. */
final class ImportOptions {
    private static final String TO_BE_ASSIGNED = "to-be-assigned";

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet")
    private @Nullable String sheet;

    @Option(names = "--column", paramLabel = "FIELD=HEADING", descriptionKey = "column")
    private List<String> columns = List.of();

    @Option(names = "--platform", paramLabel = "NAME", descriptionKey = "platform")
    private @Nullable String platform;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "unit")
    private @Nullable String unit;

    /** The sheet that is asked for, by name; else the one that was chosen. */
    SheetHead sheet(Batch batch, CommandTexts words) {
        String asked = sheet;
        if (asked == null) {
            return batch.head();
        }
        return batch.sheets().stream().filter(one -> one.name().equals(asked)).findFirst()
                .orElseThrow(() -> new WrongCall(words.get("import.no-sheet", asked,
                        String.join(", ", batch.sheets().stream().map(SheetHead::name).toList()))));
    }

    Choice choice(AccountImports imports) {
        return new Choice(columns, Optional.ofNullable(platform).map(imports::platform),
                Optional.ofNullable(unit).filter(code -> !code.equals(TO_BE_ASSIGNED)).map(imports::unit));
    }
}
