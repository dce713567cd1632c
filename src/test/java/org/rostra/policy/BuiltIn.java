package org.rostra.policy;

import org.rostra.policy.pack.PackLoader;

/** The pack that travels with the product, loaded once for the tests that read it. */
public final class BuiltIn {
    public static final Pack PACK = PackLoader.builtIn("hufe-2018-47");
    public static final Regulation REGULATION = PACK.regulation();

    private BuiltIn() {
    }
}
