package org.rostra.paper.scan;

import org.rostra.ledger.Subject;

/**
 * Where a paper is printed, or a scan of one attached or read.
 *
 * @param through by what the act comes to the subject: the subject itself, or the case about it
 * @param subject what the paper is about
 */
public record Target(Subject through, Subject subject) {
    public static Target of(Subject subject) {
        return new Target(subject, subject);
    }
}
