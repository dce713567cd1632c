package org.rostra.groups.web;

import org.rostra.groups.decision.Decision;

/**
 * A decision on the page of its group.
 *
 * @param waits  the seat that is to sign now
 * @param vacant nobody can sign for it
 * @param mine   the reader is to sign
 * @param own    the reader proposed it
 */
public record DecisionLine(Decision decision, String waits, boolean vacant, boolean mine, boolean own) {}
