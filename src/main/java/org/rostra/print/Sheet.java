package org.rostra.print;

/** A paper with what stands around it. */
public record Sheet(Paper paper, Marks marks) {}
