package org.rostra.registry.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.sheets.HeaderGuess;
import org.rostra.sheets.Limits;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Sheet;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Sheets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads an uploaded file into the database: every visible sheet, and the verdicts of the one that looks like accounts,
 * in one passage.
 */
@Component
class StageFile {
    private final ImportBatchTable batches;
    private final ImportRowTable rows;
    private final Meanings meanings;
    private final Progress progress;
    private final Sheets sheets = new Sheets(Limits.DEFAULT);

    StageFile(ImportBatchTable batches, ImportRowTable rows, Meanings meanings, Progress progress) {
        this.batches = batches;
        this.rows = rows;
        this.meanings = meanings;
        this.progress = progress;
    }

    /** A sheet, what stands above its rows, and the guess at its columns. */
    private record Surveyed(Sheet sheet, SheetHead head, Mapping guess) {}

    /** @throws org.rostra.sheets.UnreadableSheet with the part of the file that is refused */
    @Transactional
    public void stage(UUID batch, Path file, String name, LocalDate today) throws IOException {
        try (SheetFile opened = sheets.open(file, name)) {
            List<Surveyed> surveyed = survey(opened, name);
            Surveyed chosen = surveyed.stream()
                    .max(Comparator.comparingInt(each -> Headings.score(each.guess()) * 1000 - each.head().index()))
                    .orElseThrow();
            var passage = new Passage(batch, chosen, today);
            for (Surveyed each : surveyed) {
                passage.through(opened, each);
            }
            batches.judged(batch, surveyed.stream().map(Surveyed::head).toList(), chosen.guess(), passage.counts);
        }
    }

    private List<Surveyed> survey(SheetFile file, String name) {
        List<Sheet> seen = file.sheets().stream().filter(sheet -> !sheet.hidden() && !sheet.empty()).toList();
        Headings headings = meanings.headings();
        List<Surveyed> surveyed = new ArrayList<>();
        for (Sheet sheet : seen.isEmpty() ? List.of(file.first()) : seen) {
            List<Row> sample = sample(file, sheet);
            HeaderGuess guess = HeaderGuess.of(sample);
            List<StagedRow> first = sample.stream().map(StagedRow::of).toList();
            SheetHead head = SheetHead.of(sheet, first, guess);
            surveyed.add(new Surveyed(sheet, head, headings.guess(head, name,
                    first.stream().filter(row -> row.number() >= head.firstRow()).toList())));
        }
        return surveyed;
    }

    private static List<Row> sample(SheetFile file, Sheet sheet) {
        List<Row> sample = new ArrayList<>();
        try (Rows all = file.rows(sheet)) {
            while (all.hasNext() && sample.size() < HeaderGuess.SAMPLE) {
                sample.add(all.next());
            }
        }
        return sample;
    }

    /** One passage through the sheets of a file. */
    private final class Passage {
        private final UUID batch;
        private final Surveyed chosen;
        private final Judge judge;
        private Map<RowVerdict, Integer> counts = Map.of();
        private int done;

        Passage(UUID batch, Surveyed chosen, LocalDate today) {
            this.batch = batch;
            this.chosen = chosen;
            this.judge = meanings.judge(chosen.head(), chosen.guess(), today);
        }

        void through(SheetFile file, Surveyed each) {
            List<StagedRow> lot = new ArrayList<>(Progress.LOT);
            try (Rows all = file.rows(each.sheet())) {
                while (all.hasNext()) {
                    StagedRow row = StagedRow.of(all.next());
                    if (row.number() >= each.head().firstRow()) {
                        lot.add(row);
                    }
                    if (lot.size() == Progress.LOT || !all.hasNext()) {
                        stage(lot, each);
                        lot.clear();
                    }
                }
            }
        }

        private void stage(List<StagedRow> lot, Surveyed each) {
            rows.stage(batch, each.head().index(), lot);
            if (each == chosen && chosen.guess().complete()) {
                List<Judged> judged = judge.judge(lot);
                rows.judge(batch, judged);
                counts = Batch.count(judged, counts);
            }
            done += lot.size();
            progress.at(batch, done);
        }
    }
}
