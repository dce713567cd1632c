package org.rostra.archive.check;

import java.util.List;

/** What was found in a package. @param lines of the ledger that are proven in it */
public record Checked(int files, int records, int lines, List<Fault> faults) {
    public boolean whole() {
        return faults.isEmpty();
    }
}
