package org.rostra.policy.pack;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.rostra.policy.BodyKind;
import org.rostra.policy.SeatPlan;
import org.rostra.policy.SeatPlan.At.Relative;
import org.rostra.policy.Structure;
import org.rostra.policy.Wording;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.References.What;

/** Reads offices, tiers and bodies; every kind of body must have its place. */
record StructureReader(Sections sections, Problems problems) {
    private record Office(String id, Wording name) {}

    Structure structure() {
        List<Office> offices = sections.list("offices",
                block -> new Office(block.need("id").define(What.OFFICE), block.need("name").wording()));
        Map<String, Wording> names = Index.by(offices, Office::id, Office::name);
        return new Structure(names, Index.by(sections.list("tiers", this::tier), Structure.Tier::level), bodies());
    }

    private Structure.Tier tier(Block block) {
        block.need("level").define(What.TIER);
        return new Structure.Tier(block.need("level").number(), block.need("name").wording(),
                block.need("clause").clause(), block.need("listed").yes(), block.is("reports-changes"));
    }

    private Map<BodyKind, Structure.Body> bodies() {
        Map<BodyKind, Structure.Body> bodies = new EnumMap<>(BodyKind.class);
        sections.list("bodies", this::body).forEach(body -> bodies.put(body.kind(), body));
        List<String> missing = EnumSet.allOf(BodyKind.class).stream().filter(kind -> !bodies.containsKey(kind))
                .map(Yaml::kebab).toList();
        if (!missing.isEmpty()) {
            problems.add(sections.where("bodies"), Kind.BODY_MISSING, missing);
        }
        return bodies;
    }

    private Structure.Body body(Block block) {
        Value kind = block.need("kind");
        kind.define(What.BODY);
        Value tier = block.need("tier");
        tier.cite(What.TIER);
        Value supervisor = block.need("supervisor");
        return new Structure.Body(kind.choice(BodyKind.class), block.need("name").wording(), tier.number(),
                block.need("tier-clause").clause(),
                supervisor.block(seat -> {
                    seat.may("clause");
                    return seat(seat);
                }), supervisor.block(seat -> {
                    seat.may("office");
                    seat.may("at");
                    return seat.need("clause").clause();
                }), block.may("opening").map(opening -> opening.cite(What.PROCEDURE)));
    }

    /** An office and where to look for it, out of a block that may hold more. */
    static SeatPlan seat(Block block) {
        return new SeatPlan(block.need("office").cite(What.OFFICE), at(block.need("at")));
    }

    /** A step's seat may be a role towards what the case is about as well. */
    static SeatPlan stepSeat(Block block) {
        return block.may("role").map(role -> new SeatPlan(role.id(), SeatPlan.At.Own.SUBJECT))
                .orElseGet(() -> seat(block));
    }

    private static SeatPlan.At at(Value value) {
        String word = value.id();
        for (Relative relative : Relative.values()) {
            if (Yaml.kebab(relative).equals(word)) {
                return relative;
            }
        }
        return new SeatPlan.At.Named(value.cite(What.UNIT));
    }
}
