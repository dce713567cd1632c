package org.rostra.policy;

import java.util.Locale;

/** A sentence of the product, named but not spoken: implemented by the enums of the modules, kept in their bundles. */
public interface MessageKey {
    /** The module whose bundle under {@code messages/} holds the sentence. */
    String bundle();

    /** The constant's name. */
    String name();

    /** The key in the bundle: the constant's name in kebab case. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
