package org.rostra.directory.reorganise;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Says;

/**
 * Bodies of the institution change on a day, by a document that says so.
 *
 * @param document its number, or that of the minutes
 * @param units    which are renamed, merged, divided or abolished
 * @param into     who takes over; none of a new name
 * @param names    the new name; none of anything else
 * @param going    who and what goes along where not everything does: of a division the units below, people and accounts
 *                 that go; else the appointments of heads who go on as heads
 * @param held     why it could not be carried out on its day
 */
public record Reorganisation(UUID id, Kind kind, LocalDate day, String document, List<UUID> units, @Nullable UUID into,
        @Nullable Names names, Set<UUID> going, State state, @Nullable Says held) {
    public enum Kind {
        /** 更名. */
        RENAME,
        /** 合并: the units end, and another goes on for them. */
        MERGE,
        /** 分设: a part of the unit goes to another. */
        SPLIT,
        /** 撤销: the unit ends, and another answers for what it leaves. */
        ABOLISH;

        /** True where the units are no more. */
        public boolean ends() {
            return this == MERGE || this == ABOLISH;
        }
    }

    public enum State {
        /** Decided, and its day is still to come. */
        PLANNED("blue"), DONE("green"), CANCELLED("grey"),
        /** Its day came and something stood against it. */
        HELD("red");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }

        /** True while it is still to be carried out. */
        public boolean open() {
            return this == PLANNED || this == HELD;
        }
    }

    /** Who answers for the accounts concerned from then on. */
    public UUID answering() {
        return into == null ? units.getFirst() : into;
    }
}
