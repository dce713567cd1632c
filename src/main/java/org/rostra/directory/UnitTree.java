package org.rostra.directory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each unit's path in step with the parents. */
@Component
public class UnitTree {
    private final UnitTable table;

    UnitTree(UnitTable table) {
        this.table = table;
    }

    /** Changes of the tree wait for one another: a path is right only while nothing above it moves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        table.lockTree();
    }

    /** Writes anew every path that no longer follows the parents. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void straighten() {
        table.straighten();
    }
}
