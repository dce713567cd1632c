package org.rostra.notify;

import java.time.LocalDate;
import java.util.List;
import org.rostra.policy.Regulation;
import org.rostra.web.Message;

/** What is put into a sentence when it is read: kept typed, so that each reader gets it in his language. */
final class Arguments {
    private static final String TEXT = "t:";
    private static final String DAY = "d:";
    private static final String NUMBER = "n:";
    private static final String PROCEDURE = "p:";
    private static final String KEY = "k:";

    private Arguments() {
    }

    static String text(String text) {
        return TEXT + text;
    }

    static String day(LocalDate day) {
        return DAY + day;
    }

    static String number(long number) {
        return NUMBER + number;
    }

    /** Words of the bundles. */
    static String key(String key) {
        return KEY + key;
    }

    /** A procedure of the pack, which has its own words. */
    static String procedure(String id) {
        return PROCEDURE + id;
    }

    /** The arguments as the bundles take them. */
    static Object[] read(List<String> stored, Regulation regulation) {
        return stored.stream().map(one -> read(one, regulation)).toArray();
    }

    private static Object read(String stored, Regulation regulation) {
        String rest = stored.substring(2);
        String kind = stored.substring(0, 2);
        if (kind.equals(PROCEDURE)) {
            return regulation.procedure(rest).name();
        }
        if (kind.equals(KEY)) {
            return Message.of(rest);
        }
        return kind.equals(DAY) ? LocalDate.parse(rest) : kind.equals(NUMBER) ? Long.valueOf(rest) : rest;
    }
}
