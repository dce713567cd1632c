package org.rostra.print;

import java.util.List;

/**
 * A letter of an institution: a notice, a circular, a decision.
 *
 * @param issuer whose letter it is, at its head
 * @param number of the document; may be empty
 * @param to     to whom, without the colon; may be empty
 * @param signer who signs with the seal, below
 * @param dated  the day in words
 */
public record Letter(String issuer, String number, String title, String to, List<String> paragraphs, String signer,
        String dated) {}
