package org.rostra.voice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.copies.Alike;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opinions on one matter: what is alike is proposed, a person joins, and one answer goes to all. */
@Component
public class JoinOpinions {
    private static final int LATEST = 300;
    private static final int SHOWN = 10;
    private static final double ALIKE = 0.4;

    private final InHand inHand;
    private final RouteOpinion routing;
    private final OpinionTable opinions;
    private final RoutingTable routings;
    private final OpinionWords words;
    private final OpinionRules rules;
    private final OpinionDuties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    JoinOpinions(InHand inHand, RouteOpinion routing, OpinionTable opinions, RoutingTable routings, OpinionWords words,
            OpinionRules rules,
            OpinionDuties duties, Regulation regulation, Access access, Ledger ledger) {
        this.inHand = inHand;
        this.routing = routing;
        this.opinions = opinions;
        this.routings = routings;
        this.words = words;
        this.rules = rules;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** Of the latest open ones those that read alike, most alike first; a hint only. */
    @Enforces(Rule.OPINION_JOINED)
    @Transactional(readOnly = true)
    public List<Like> alike(Act act, UUID id) {
        if (!regulation.holds(Rule.OPINION_JOINED, act.today())
                || !access.may(act, Action.OPINION_ROUTE, new Subject(Opinion.KIND, id))) {
            return List.of();
        }
        Opinion one = opinions.find(id).orElseThrow(NotFound::new);
        Alike text = Alike.to(words.written(List.of(id)).getOrDefault(id, ""));
        Map<UUID, String> others = words.written(opinions.latestOpen(one.past(), id, LATEST));
        Map<UUID, Integer> alike = new HashMap<>();
        others.forEach((other, said) -> {
            double share = text.is(said);
            if (share >= ALIKE) {
                alike.put(other, (int) Math.round(share * 100));
            }
        });
        return opinions.list(alike.keySet()).stream()
                .filter(other -> access.may(act, Action.OPINION_ROUTE, other.asSubject()))
                .map(other -> new Like(other, alike.getOrDefault(other.id(), 0)))
                .sorted(Comparator.comparing(Like::percent).reversed()).limit(SHOWN).toList();
    }

    /**
     * It is answered with the other from here on; units are asked about the other alone, and whom one concerns the other does too.
     *
     * @throws Refused for itself, one that was answered, one of another office, one with which others are answered, or where as many as may be are together
     */
    @Enforces(Rule.OPINION_JOINED)
    @Transactional
    public void join(Act act, UUID id, UUID with) {
        regulation.require(Rule.OPINION_JOINED, act.today());
        Opinion one = inHand.lock(act, id);
        Opinion other = inHand.lock(act, with);
        if (one.id().equals(other.id()) || one.past() != other.past() || !opinions.joinedTo(id, 1).isEmpty()) {
            throw regulation.refuse(Rule.OPINION_JOINED, OpinionSays.NOT_TOGETHER, OpinionSays.NOT_TOGETHER_NEXT);
        }
        routings.of(id).forEach(asked -> {
            routings.save(new Routing(asked.id(), id, asked.unit(), Routing.State.TAKEN_BACK, asked.asked(),
                    asked.draftedBy(), asked.signedBy()));
            duties.end(act, asked);
        });
        if (opinions.joinedTo(with, Opinion.TOGETHER).size() == Opinion.TOGETHER) {
            throw regulation.refuse(Rule.OPINION_JOINED, OpinionSays.TOO_MANY, OpinionSays.TOO_MANY_NEXT,
                    new Argument.Count(Opinion.TOGETHER));
        }
        List<UUID> concerned = routings.concerned(id);
        if (!concerned.isEmpty()) {
            routing.concern(act, other, concerned);
        }
        routings.concern(id, routings.concerned(with));
        change(act, one.joinedWith(with), Entry.of(one.asSubject(), "opinion.joined").with("with", with));
    }

    /** @throws Refused where it is joined with none, or was answered */
    @Enforces(Rule.OPINION_JOINED)
    @Transactional
    public void part(Act act, UUID id) {
        access.check(act, Action.OPINION_ROUTE, new Subject(Opinion.KIND, id));
        Opinion one = opinions.lock(id).orElseThrow(NotFound::new);
        if (!one.open() || one.joined() == null) {
            throw regulation.refuse(Rule.OPINION_JOINED, OpinionSays.NOT_JOINED, OpinionSays.NOT_JOINED_NEXT);
        }
        change(act, one.joinedWith(null), Entry.of(one.asSubject(), "opinion.parted"));
    }

    private void change(Act act, Opinion now, Entry entry) {
        opinions.save(now);
        duties.settle(act, now);
        ledger.record(act, rules.under(entry, Rule.OPINION_JOINED));
    }
}
