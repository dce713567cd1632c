package org.rostra.paper.scan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Evidence;
import org.springframework.stereotype.Component;

/** Scans as evidence: of a case is the scan of a paper about its subject that was printed since the case was opened. */
@Component
class ScanEvidence implements Evidence {
    private static final int LATEST = 20;

    private final ScanTable table;

    ScanEvidence(ScanTable table) {
        this.table = table;
    }

    @Override
    public List<Scan> of(CaseFile file) {
        return table.latest(file.subject(), LATEST).stream().filter(one -> isOf(one, file)).map(ScanEvidence::shown)
                .toList();
    }

    @Override
    public Optional<Scan> find(CaseFile file, UUID scan) {
        return table.find(scan).filter(one -> isOf(one, file)).map(ScanEvidence::shown);
    }

    @Override
    public String path(CaseFile file, UUID scan) {
        return "/cases/" + file.id() + "/scans/" + scan;
    }

    private static boolean isOf(org.rostra.paper.scan.Scan scan, CaseFile file) {
        return scan.subject().equals(file.subject()) && !scan.printed().isBefore(file.opened());
    }

    private static Scan shown(org.rostra.paper.scan.Scan scan) {
        return new Scan(scan.id(), scan.title(), scan.sentAt(), scan.pages(), scan.sha256());
    }
}
