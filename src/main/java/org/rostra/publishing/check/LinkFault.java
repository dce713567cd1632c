package org.rostra.publishing.check;

import java.util.Locale;

/** What may be wrong with a link; of several the first counts. */
enum LinkFault {
    SCHEME_TWICE(Weight.STRONG), SCHEME_BROKEN(Weight.STRONG), BLANK_INSIDE(Weight.STRONG), LOOK_ALIKE(
            Weight.STRONG),
    FULL_WIDTH(Weight.STRONG), HOST(Weight.STRONG), BRACKETS(
            Weight.SOFT),
    SCHEME_MISSING(Weight.SOFT), ADDRESS(Weight.SOFT), SHORTENED(Weight.SOFT), STOP_BEHIND(Weight.SOFT);

    final Weight weight;

    LinkFault(Weight weight) {
        this.weight = weight;
    }

    String key() {
        return "publishing-check.link-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
