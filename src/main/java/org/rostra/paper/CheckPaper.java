package org.rostra.paper;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.ledger.Act;
import org.rostra.paper.Checked.State;
import org.rostra.print.Difference;
import org.rostra.print.PaperReader;
import org.rostra.print.Piece;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers who holds a paper: what was printed, and whether it still holds. The code is the leave to ask. */
@Component
public class CheckPaper {
    private final PrintTable table;
    private final Map<String, PaperForm> forms;

    CheckPaper(PrintTable table, List<PaperForm> forms) {
        this.table = table;
        this.forms = forms.stream().collect(Collectors.toMap(PaperForm::id, Function.identity()));
    }

    /** What is on record of the paper with this code; nothing for a code that no paper bears. */
    @Transactional(readOnly = true)
    public Optional<Checked> find(Act act, String typed) {
        return PrintCode.find(typed).flatMap(table::find).map(printout -> checked(act, printout));
    }

    /**
     * Where the file differs from what was printed under the code.
     *
     * @throws org.rostra.print.Unreadable if the file is not that paper as a PDF
     */
    public List<Difference> compare(Printout printout, byte[] pdf) {
        return PaperReader.compare(pdf, printout.code().grouped(), printout.layout(), printout.pieces());
    }

    /** True if the paper would not be printed so today; asks nobody's leave. */
    @Transactional(readOnly = true)
    public boolean outdated(Act act, Printout printout) {
        return checked(act, printout).state() != State.CURRENT;
    }

    private Checked checked(Act act, Printout printout) {
        if (printout.forgotten()) {
            return new Checked(printout, State.FORGOTTEN, Set.of());
        }
        List<Piece> fixed = printout.pieces();
        Optional<List<Piece>> today = Optional.ofNullable(forms.get(printout.form()))
                .flatMap(form -> form.of(act, printout.subject(), Papers.OFFICIAL)).map(paper -> paper.pieces());
        if (today.isEmpty()) {
            return new Checked(printout, State.GONE, Set.of());
        }
        boolean same = Arrays.equals(Recital.digest(today.get()), Recital.digest(fixed));
        return new Checked(printout, same ? State.CURRENT : State.OUTDATED, changed(fixed, today.get()));
    }

    private static Set<String> changed(List<Piece> then, List<Piece> now) {
        Map<String, String> before = values(then);
        Map<String, String> after = values(now);
        Set<String> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> before.getOrDefault(key, "").equals(after.getOrDefault(key, "")));
        return keys;
    }

    private static Map<String, String> values(List<Piece> pieces) {
        Map<String, String> values = new LinkedHashMap<>();
        pieces.stream().filter(Piece::filled).forEach(piece -> values.put(piece.key(), piece.text()));
        return values;
    }
}
