package org.rostra.paper;

/** A form that can be printed of what a page shows. */
public record Offer(String form, String title) {}
