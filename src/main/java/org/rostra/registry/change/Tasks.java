package org.rostra.registry.change;

/** What is owed about an account that stands; keys of the bundles. */
final class Tasks {
    /** The name that was determined is carried out on the platform and reported. */
    static final String REPORT_NAME = "change.report-name";

    private Tasks() {
    }

    /** The task that a report of the item fulfils. */
    static String report(ChangeItem item) {
        return "change.report-" + item.key();
    }
}
