package org.rostra.web;

import java.util.UUID;
import java.util.function.Function;

/** Seam: where subjects of a kind are shown. Supplied by the module that owns the kind. */
public interface SubjectPaths {
    boolean knows(String kind);

    /** The path of the subject's own page. */
    String path(UUID id);

    static SubjectPaths of(String kind, Function<UUID, String> path) {
        return new SubjectPaths() {
            @Override
            public boolean knows(String one) {
                return one.equals(kind);
            }

            @Override
            public String path(UUID id) {
                return path.apply(id);
            }
        };
    }
}
