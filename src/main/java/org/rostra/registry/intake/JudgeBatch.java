package org.rostra.registry.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges staged rows again, for another mapping or a register that has moved on. */
@Component
class JudgeBatch {
    private final ImportBatchTable batches;
    private final ImportRowTable rows;
    private final Meanings meanings;
    private final Progress progress;

    JudgeBatch(ImportBatchTable batches, ImportRowTable rows, Meanings meanings, Progress progress) {
        this.batches = batches;
        this.rows = rows;
        this.meanings = meanings;
        this.progress = progress;
    }

    @Transactional
    public void judge(UUID id, List<SheetHead> sheets, Mapping mapping, LocalDate today) {
        rows.forgetVerdicts(id);
        SheetHead head = sheets.stream().filter(sheet -> sheet.index() == mapping.sheet()).findFirst().orElseThrow();
        Map<RowVerdict, Integer> counts = mapping.complete() ? judge(id, head, mapping, today) : Map.of();
        batches.judged(id, sheets, mapping, counts);
    }

    private Map<RowVerdict, Integer> judge(UUID id, SheetHead head, Mapping mapping, LocalDate today) {
        Judge judge = meanings.judge(head, mapping, today);
        Map<RowVerdict, Integer> counts = Map.of();
        int done = 0;
        for (List<StagedRow> lot = lot(id, head, 0); !lot.isEmpty(); lot = lot(id, head, lot.getLast().number())) {
            List<Judged> judged = judge.judge(lot);
            rows.judge(id, judged);
            counts = Batch.count(judged, counts);
            done += lot.size();
            progress.at(id, done);
        }
        return counts;
    }

    private List<StagedRow> lot(UUID id, SheetHead head, int after) {
        return rows.rows(id, head.index(), after, Progress.LOT);
    }
}
