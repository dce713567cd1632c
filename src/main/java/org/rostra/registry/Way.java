package org.rostra.registry;

import java.util.List;

/**
 * A way to come upon accounts {@code a}: as a condition, for an account at hand; and as a source of rows, for a page that
 * goes along an index and reads no more than it can show.
 */
sealed interface Way {
    /** The unit that is asked for, with all below. */
    Way BELOW_UNIT = Beside.units("path @> array[cast(:unit as uuid)]");
    /** The units that he heads or serves, with all below; what he applied for, runs, or supervises in his own unit. */
    List<Way> OF_A_PERSON = List.of(Beside.units("path && :units"), Beside.alone("a.created_by = :person"),
            new Beside("exists (select from registry.custody c where c.account_id = a.id and " + Beside.IN_POST + ")",
                    "registry.custody c", "a.id = c.account_id", Beside.IN_POST),
            new Beside("exists (select from registry.deputy d where d.account_id = a.id and " + Beside.DEPUTY + ")",
                    "registry.deputy d", "a.id = d.account_id", Beside.DEPUTY),
            new Beside("(a.unit_id, a.body) in (select * from unnest(:supervisedUnits, :supervisedBodies))",
                    "unnest(:supervisedUnits, :supervisedBodies) as v (unit, body)",
                    "a.unit_id = v.unit and a.body = v.body", "true"));
    /** Accounts whose supervisor sits in another unit than their own, which takes the tree to find out. */
    Way SUPERVISED_FROM_ABOVE = new Beside("(a.unit_id, a.body) in (select u.id, s.body from directory.unit_shown u "
            + SupervisionSeats.JOINED + " where " + Beside.ABOVE + ")",
            "directory.unit_shown u " + SupervisionSeats.JOINED, "a.unit_id = u.id and a.body = s.body", Beside.ABOVE);
    /** A text in the name, which may be no more than one character; or the whole of an id or a filing number. */
    List<Way> OF_A_TEXT = List.of(new Pieces(), Beside.alone("a.canonical_id = :exact"),
            Beside.alone("a.filing_number = :exact"));

    /** True for the accounts of this way. */
    String condition();

    /**
     * A query of the ids and places of the first accounts of this way.
     *
     * @param rest  what else the accounts must be
     * @param limit how many at most
     */
    String rows(Along order, String rest, String limit);

    /** Accounts tied to something that is small, as the units below one. */
    record Beside(String condition, String beside, String tie, String where) implements Way {
        private static final String IN_POST = "c.person_id = :person and c.until_on is null";
        private static final String DEPUTY = "d.person_id = :person and " + DeputyTable.IN_OFFICE;
        private static final String ABOVE = "h.person_id = :person and s.office = any(:above)";

        private static Beside units(String which) {
            return new Beside("a.unit_id in (select id from directory.unit_shown where " + which + ")",
                    "directory.unit_shown u", "a.unit_id = u.id", "u." + which);
        }

        private static Beside alone(String condition) {
            return new Beside(condition, "(select) nothing", condition, "true");
        }

        @Override
        public String rows(Along order, String rest, String limit) {
            return "select a.id, a.place from " + beside + " cross join lateral (select a.id, " + order.place()
                    + " as place from registry.account a where " + tie + " and " + rest
                    + order.page(order.place(), "a.id")
                    + " limit " + limit + ") a where " + where + order.by("a.place", "a.id") + " limit " + limit;
        }
    }

    /** Names that hold all pieces of a text, along the pieces of the rarest. */
    record Pieces() implements Way {
        private static final int LOOKED_AT = 200;
        private static final String RAREST = "(select p.piece from unnest(:pieces::text[]) as p (piece) cross join lateral ("
                + "select count(*) as n from (select from registry.name_piece where piece = p.piece limit " + LOOKED_AT
                + ") few) f order by f.n limit 1)";

        @Override
        public String condition() {
            return "position(:part in a.name_key) > 0";
        }

        @Override
        public String rows(Along order, String rest, String limit) {
            String place = order.byName() ? "w.pinyin" : order.place();
            return "select a.id, " + place + " as place from registry.name_piece w "
                    + "join registry.account a on a.id = w.account_id where w.piece = " + RAREST + " and " + condition()
                    + " and " + rest + order.page(place, order.byName() ? "w.account_id" : "a.id") + " limit " + limit;
        }
    }
}
