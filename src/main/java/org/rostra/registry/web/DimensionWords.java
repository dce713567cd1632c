package org.rostra.registry.web;

import org.rostra.registry.Cell;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.directory.Unit;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Regulation;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Texts;

/** Dimensions and their values in the reader's language. */
public record DimensionWords(Texts t, PlatformLinks platforms, Regulation regulation, Map<UUID, Unit> units) {
    /** The units among the values of a cell. */
    static Stream<String> lines(AccountDimension rows, AccountDimension columns, Cell cell) {
        return Stream.concat(rows == AccountDimension.LINE ? Stream.of(cell.row()) : Stream.empty(),
                columns == AccountDimension.LINE ? Stream.of(cell.column()) : Stream.empty());
    }

    public String of(AccountDimension dimension) {
        return t.get("statistics.by." + dimension.id());
    }

    public String of(AccountDimension dimension, String value) {
        if (value.equals(AccountDimension.NONE)) {
            return t.get("statistics.none." + dimension.id());
        }
        return switch (dimension) {
            case TIER -> Optional.ofNullable(regulation.structure().tiers().get(Integer.valueOf(value)))
                    .map(tier -> t.of(tier.name())).orElse(value);
            case PLATFORM -> platforms.name(value, t.locale());
            case LINE -> Optional.ofNullable(units.get(UUID.fromString(value))).map(unit -> unit.name(t.locale()))
                    .orElse(value);
            case STATE -> t.get("registry.state." + value);
            case YEAR -> t.get("statistics.year", value);
            case BODY -> t.of(regulation.body(BodyKind.valueOf(value)).name());
            case CERTIFIED -> t.get("statistics.certified." + value);
            case SUPERVISED, KIND, ADMITTED, REACHED, NUMBERED ->
                t.get("statistics." + dimension.id() + "." + value);
        };
    }
}
