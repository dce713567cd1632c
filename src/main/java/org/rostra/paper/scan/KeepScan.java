package org.rostra.paper.scan;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.rostra.files.FileRefused;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.files.NewFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.paper.Printout;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pages of one paper as a scan of it. Whoever calls has found that the act may. */
@Component
class KeepScan {
    private static final String PURPOSE = "scan";

    private final ScanTable table;
    private final KeptFiles files;
    private final Ledger ledger;

    KeepScan(ScanTable table, KeptFiles files, Ledger ledger) {
        this.table = table;
        this.files = files;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(Act act, Sheaf sheaf) {
        Printout paper = sheaf.paper();
        KeptFile kept = kept(act, sheaf);
        var scan = new Scan(Ids.next(), paper.id(), paper.title(), paper.subject(), paper.printed(), kept.id(),
                kept.hash().hex(), kept.size(), sheaf.pages().size(), sheaf.how(), sheaf.turned(), sheaf.outdated(),
                sheaf.source(), act.at(), act.person().orElseThrow());
        table.insert(scan);
        ledger.record(act, Entry.of(paper.asSubject(), "paper.scan-attached").with("scan", scan.id())
                .with("subject", paper.subject().toString()).with("sha256", scan.sha256()).with("pages", scan.pages())
                .with("recognised", scan.how().name()).with("turned", Boolean.toString(scan.turned()))
                .with("outdated", Boolean.toString(scan.outdated())));
        return scan.id();
    }

    /** Each paper has room of its own. */
    private KeptFile kept(Act act, Sheaf sheaf) {
        try {
            return files.keep(new NewFile(Ids.next(), sheaf.name(), act.person().orElseThrow(), act.at(),
                    Printout.KIND, sheaf.paper().id(), PURPOSE), new ByteArrayInputStream(sheaf.content()));
        } catch (FileRefused refused) {
            throw ScanRefused.of(refused);
        }
    }
}
