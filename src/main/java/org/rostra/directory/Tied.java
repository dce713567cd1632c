package org.rostra.directory;

import java.util.UUID;

/** One thing that hangs on a unit: what it is called, and where it is shown. */
public record Tied(UUID id, String title, String path) {}
