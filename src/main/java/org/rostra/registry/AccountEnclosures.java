package org.rostra.registry;

import java.time.Instant;
import java.util.List;
import org.rostra.archive.Enclosures;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;

/** What belongs to a case about an account: the files that it held when the case ended. */
@Component
class AccountEnclosures implements Enclosures {
    private final KeptFiles files;

    AccountEnclosures(KeptFiles files) {
        this.files = files;
    }

    @Override
    public String kind() {
        return Account.KIND;
    }

    @Override
    public List<KeptFile> of(Subject subject, Instant until) {
        return files.of(subject.id()).stream().filter(file -> !file.sentAt().isAfter(until)).toList();
    }
}
