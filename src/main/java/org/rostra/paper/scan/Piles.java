package org.rostra.paper.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.paper.scan.Pile.Part;
import org.rostra.paper.scan.Pile.State;
import org.rostra.paper.scan.SortedPile.Line;
import org.rostra.print.scan.ScanFault;
import org.rostra.print.scan.ScanFile;
import org.rostra.print.scan.ScanFile.Cut;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Piles of scanned papers: looked at, shown, and attached all at once when their sender confirms. */
@Component
public class Piles {
    /** So many files are sent at once. */
    public static final int MOST_FILES = 60;
    private static final int LATEST = 10;

    private final PileTable table;
    private final SortPile sort;
    private final ScanTable scans;
    private final KeepScan keep;
    private final Access access;

    Piles(PileTable table, SortPile sort, ScanTable scans, KeepScan keep, Access access) {
        this.table = table;
        this.sort = sort;
        this.scans = scans;
        this.keep = keep;
        this.access = access;
    }

    /** Takes a pile in, to be looked at. */
    @Transactional
    public UUID send(Act act, List<Upload> uploads) {
        access.checkList(act, Action.SCAN_SORT);
        if (uploads.isEmpty()) {
            throw ScanRefused.of("none");
        }
        if (uploads.size() > MOST_FILES) {
            throw ScanRefused.of("many-files", uploads.size(), MOST_FILES);
        }
        UUID id = Ids.next();
        table.insert(id, act.person().orElseThrow(), act.at(), uploads);
        return id;
    }

    /** A pile of the act's person. */
    @Transactional(readOnly = true)
    public SortedPile getFor(Act act, UUID id) {
        return sort.sort(act, own(act, id));
    }

    /** The latest of the act's person. */
    @Transactional(readOnly = true)
    public List<Pile> latest(Act act) {
        require(act);
        return table.sentBy(act.person().orElseThrow(), LATEST);
    }

    /**
     * Attaches what was found: all of it, or nothing.
     *
     * @throws ScanRefused if it is not read to its end, or nothing was found
     */
    @Transactional
    public int confirm(Act act, UUID id) {
        access.checkList(act, Action.SCAN_SORT);
        table.lock(id);
        Pile pile = own(act, id);
        if (pile.state() != State.READY) {
            throw ScanRefused.of("not-ready");
        }
        // Who else attaches to one of the papers waits; what he attached is seen then.
        scans.hold(sort.sort(act, pile).papers().stream().map(one -> one.getFirst().paper().orElseThrow().id())
                .toList());
        List<List<Line>> sheaves = sort.sort(act, pile).papers();
        if (sheaves.isEmpty()) {
            throw ScanRefused.of("nothing-found");
        }
        try (var files = new OpenFiles(pile)) {
            for (List<Line> lines : sheaves) {
                UUID scan = keep.keep(act, sheaf(lines, files));
                lines.forEach(line -> table.attached(line.part().id(), line.page().number(), scan));
            }
        }
        table.state(id, State.DONE);
        return sheaves.size();
    }

    private static Sheaf sheaf(List<Line> lines, OpenFiles files) {
        var paper = lines.getFirst().paper().orElseThrow();
        return new Sheaf(paper, How.READ, lines.stream().map(Line::key).toList(),
                lines.stream().anyMatch(Line::turned), lines.stream().anyMatch(line -> line.page().outdated()),
                files.cut(lines), paper.title() + ".pdf");
    }

    /** Throws the pile away; what was attached from it stays. */
    @Transactional
    public void drop(Act act, UUID id) {
        access.checkList(act, Action.SCAN_SORT);
        own(act, id);
        table.delete(id);
    }

    /** The pages that need somebody's eyes, as one PDF. */
    @Transactional(readOnly = true)
    public byte[] left(Act act, UUID id) {
        SortedPile sorted = getFor(act, id);
        if (sorted.left().isEmpty()) {
            throw new NotFound();
        }
        try (var files = new OpenFiles(sorted.pile())) {
            return files.cut(sorted.left());
        } catch (ScanFault _) {
            throw ScanRefused.of("left");
        }
    }

    /** Lets who may sort pass; for reading. */
    private void require(Act act) {
        if (!access.mayList(act, Action.SCAN_SORT)) {
            throw new NotFound();
        }
    }

    private Pile own(Act act, UUID id) {
        require(act);
        return table.find(id).filter(one -> act.person().filter(one.sentBy()::equals).isPresent())
                .orElseThrow(NotFound::new);
    }

    /** The files of a pile as far as they are needed; closed together. */
    private final class OpenFiles implements AutoCloseable {
        private final Map<UUID, ScanFile> open = new HashMap<>();

        private OpenFiles(Pile pile) {
            pile.parts().stream().filter(part -> part.fault().isEmpty()).map(Part::id)
                    .forEach(id -> open.put(id, ScanFile.open(table.content(id))));
        }

        byte[] cut(List<Line> lines) {
            List<Cut> cuts = new ArrayList<>();
            lines.forEach(
                    line -> cuts.add(new Cut(Objects.requireNonNull(open.get(line.part().id())), line.page().number(),
                            line.page().quarters())));
            return ScanFile.cut(cuts);
        }

        @Override
        public void close() {
            open.values().forEach(ScanFile::close);
        }
    }
}
