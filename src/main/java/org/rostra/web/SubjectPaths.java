package org.rostra.web;

import java.util.UUID;

/** Seam: where subjects of a kind are shown. Supplied by the module that owns the kind. */
public interface SubjectPaths {
    boolean knows(String kind);

    /** The path of the subject's own page. */
    String path(UUID id);
}
