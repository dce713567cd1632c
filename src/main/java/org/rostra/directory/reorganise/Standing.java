package org.rostra.directory.reorganise;

import java.util.Objects;
import java.util.UUID;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.policy.Argument;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;

/** Whether a reorganisation can stand as the tree of units is now. */
@Component
class Standing {
    private final Units units;
    private final FollowTable follow;
    private final Regulation regulation;

    Standing(Units units, FollowTable follow, Regulation regulation) {
        this.units = units;
        this.follow = follow;
        this.regulation = regulation;
    }

    /** @throws DirectoryRefused with what stands against it */
    void check(Reorganisation what) {
        for (UUID id : what.units()) {
            Unit unit = units.findOpen(id).orElseThrow(() -> units.find(id)
                    .map(one -> DirectoryRefused.of(Says.UNIT_CLOSED, new Argument.Text(one.name())))
                    .orElseGet(() -> DirectoryRefused.of(Says.UNIT_UNKNOWN, new Argument.Text(""))));
            switch (what.kind()) {
                case RENAME -> name(what, unit);
                case SPLIT -> {
                    divided(what, unit);
                    receiving(what, unit);
                }
                case MERGE, ABOLISH -> {
                    ending(unit);
                    receiving(what, unit);
                }
            }
        }
    }

    private void name(Reorganisation what, Unit unit) {
        Names names = Objects.requireNonNull(what.names());
        if (names.equals(new Names(unit.name(), unit.nameEnglish(), unit.shortName()))) {
            throw DirectoryRefused.at("name", Says.NAME_AS_BEFORE, new Argument.Text(unit.name()));
        }
        if (follow.renamedSince(unit.id(), what.day())) {
            throw DirectoryRefused.at("day", Says.RENAMED_SINCE, new Argument.Text(unit.name()),
                    new Argument.Day(what.day()));
        }
    }

    private void ending(Unit unit) {
        if (unit.parent() == null) {
            throw DirectoryRefused.of(Says.ROOT_STAYS, new Argument.Text(unit.name()));
        }
        if (regulation.institution().units().values().stream().anyMatch(one -> one.code().equals(unit.code()))) {
            throw DirectoryRefused.of(Says.UNIT_NAMED, new Argument.Text(unit.name()));
        }
    }

    private void receiving(Reorganisation what, Unit unit) {
        Unit into = units.findOpen(what.answering())
                .orElseThrow(() -> DirectoryRefused.at("into", Says.UNIT_UNKNOWN, new Argument.Text("")));
        boolean below = into.path().contains(unit.id());
        boolean withinWhatGoes = what.kind() == Reorganisation.Kind.SPLIT
                ? into.path().stream().anyMatch(what.going()::contains) || into.id().equals(unit.id())
                : below;
        if (withinWhatGoes) {
            throw DirectoryRefused.at("into", Says.CIRCLE, new Argument.Text(unit.name()),
                    new Argument.Text(into.name()));
        }
    }

    private static void divided(Reorganisation what, Unit unit) {
        if (what.going().isEmpty()) {
            throw DirectoryRefused.at("going", Says.NOTHING_GOES, new Argument.Text(unit.name()));
        }
    }

}
