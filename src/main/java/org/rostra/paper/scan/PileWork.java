package org.rostra.paper.scan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.paper.CheckPaper;
import org.rostra.paper.Papers;
import org.rostra.paper.PrintCode;
import org.rostra.paper.scan.Pile.Part;
import org.rostra.paper.scan.Pile.State;
import org.rostra.print.scan.ScanFault;
import org.rostra.print.scan.ScanFault.Reason;
import org.rostra.print.scan.ScanFile;
import org.rostra.print.scan.SeenPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at the pages of a pile beside the request, page by page; what was seen stands in the pile. */
@Component
public class PileWork {
    private static final Logger LOG = LoggerFactory.getLogger(PileWork.class);

    private final PileTable table;
    private final Papers papers;
    private final CheckPaper check;
    private final Clock clock;

    PileWork(PileTable table, Papers papers, CheckPaper check, Clock clock) {
        this.table = table;
        this.papers = papers;
        this.check = check;
        this.clock = clock;
    }

    /** Begins; returns when done, or after a while. */
    public void begin(Act act, UUID pile, Duration patience) {
        Thread thread = Thread.ofVirtual().name("pile-" + pile).start(() -> {
            try {
                read(act, pile);
            } catch (RuntimeException failure) {
                // What a file is called may name somebody: the log gets the kind of the failure only.
                LOG.error("pile {} failed: {}", pile, failure.getClass().getName());
            }
        });
        try {
            thread.join(patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Act act, UUID pile) {
        Map<Part, ScanFile> files = open(pile);
        try {
            files.forEach((part, file) -> look(pile, part, file));
        } finally {
            files.values().forEach(ScanFile::close);
        }
        List<PrintCode> codes = table.find(pile).map(Pile::parts).orElse(List.of()).stream()
                .flatMap(part -> part.found().stream()).flatMap(page -> page.code().stream()).distinct().toList();
        table.outdated(pile, papers.byCode(codes).values().stream().filter(paper -> check.outdated(act, paper))
                .map(paper -> paper.code()).toList());
        table.state(pile, State.READY);
    }

    /** All files at once, so that it is known how many pages there are. */
    private Map<Part, ScanFile> open(UUID pile) {
        Map<Part, ScanFile> files = new LinkedHashMap<>();
        int room = ScanFile.MOST_PAGES;
        for (Part part : table.find(pile).map(Pile::parts).orElse(List.of())) {
            try {
                ScanFile file = ScanFile.open(table.content(part.id()));
                if (file.pages() > room) {
                    file.close();
                    throw new ScanFault(Reason.TOO_MANY_PAGES);
                }
                files.put(part, file);
                table.opened(part.id(), file.pages());
                room -= file.pages();
            } catch (ScanFault fault) {
                table.faulty(part.id(), fault.reason());
            }
        }
        return files;
    }

    private void look(UUID pile, Part part, ScanFile file) {
        for (int page = 1; page <= file.pages(); page++) {
            SeenPage seen = file.look(page);
            table.seen(pile, part.id(), seen, ScanMark.on(seen), clock.now());
        }
    }
}
