package org.rostra.connectors.feed;

/** What came of reading a feed. */
public sealed interface Reading permits Feed, Unreadable {}
