package org.rostra.publishing.correction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.copies.Copies;
import org.rostra.publishing.copies.Copy;
import org.rostra.publishing.correction.Correction.Evidence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wherever else the institution published the same, that is dealt with too: copies are found by what was kept as evidence, a
 * person says which are meant, and each becomes one task of its account's custodians.
 */
@Component
public class Cascade {
    private final CorrectionTable corrections;
    private final CopyTable tasks;
    private final Copies copies;
    private final CorrectionDuties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Cascade(CorrectionTable corrections, CopyTable tasks, Copies copies, CorrectionDuties duties,
            Regulation regulation, Access access, Ledger ledger) {
        this.corrections = corrections;
        this.tasks = tasks;
        this.copies = copies;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** One place where a copy is out. */
    public record Place(UUID account, UUID origin) {
        /** Of a copy: the post or the delivery by which it went out. */
        public static Place of(Copy copy) {
            return new Place(copy.account(), switch (copy.what()) {
                case Copy.OfPost(UUID post) -> post;
                case Copy.OfDelivery(UUID _, UUID delivery) -> delivery;
            });
        }
    }

    /** Copies on other accounts that nobody was asked about yet, the likest first. Nothing is written. */
    @Enforces(Rule.COPIES_TOO)
    @Transactional(readOnly = true)
    public List<Copy> look(Act act, UUID id) {
        access.powers(act, subject(id)).check(Action.CORRECTION_SPREAD);
        return look(act, corrections.find(id).orElseThrow(NotFound::new));
    }

    private List<Copy> look(Act act, Correction one) {
        regulation.require(Rule.COPIES_TOO, act.today());
        Evidence evidence = one.evidence();
        String text = evidence == null ? null : evidence.text();
        if (text == null) {
            throw refuse(CorrectionSays.NO_EVIDENCE, CorrectionSays.NO_EVIDENCE_NEXT);
        }
        Set<Place> asked = tasks.of(one.id(), Copies.MOST).stream()
                .map(task -> new Place(task.account(), task.origin())).collect(Collectors.toSet());
        return copies.like(text, Copies.LIKE).stream().filter(copy -> !copy.account().equals(one.account()))
                .filter(copy -> !asked.contains(Place.of(copy))).toList();
    }

    /**
     * Asks for the copies at those places; told how many.
     *
     * @throws Refused where none of them is one, or the correction has ended
     */
    @Enforces(Rule.COPIES_TOO)
    @Transactional
    public int ask(Act act, UUID id, Collection<Place> places) {
        access.check(act, Action.CORRECTION_SPREAD, subject(id));
        Correction one = corrections.lock(id).orElseThrow(NotFound::new);
        if (!one.open()) {
            throw refuse(CorrectionSays.CLOSED_ALREADY, CorrectionSays.CLOSED_ALREADY_NEXT);
        }
        Set<Place> meant = new HashSet<>(places);
        List<Copy> chosen = look(act, one).stream().filter(copy -> meant.contains(Place.of(copy))).toList();
        if (chosen.isEmpty()) {
            throw refuse(CorrectionSays.NO_COPIES, CorrectionSays.NO_COPIES_NEXT);
        }
        Map<UUID, String> texts = copies.texts(chosen);
        List<CopyTask> all = chosen.stream().map(copy -> task(act, one, copy, texts.getOrDefault(copy.text(), "")))
                .toList();
        Set<UUID> entered = new HashSet<>(tasks.insert(all));
        duties.oweCopies(act, all.stream().filter(task -> entered.contains(task.id())).toList());
        duties.settle(act, one);
        ledger.record(act, Entry.of(one.asSubject(), "correction.spread").under(regulation.basis(Rule.COPIES_TOO).id(),
                Rule.COPIES_TOO.id()).with("accounts", entered.size()));
        return entered.size();
    }

    private static CopyTask task(Act act, Correction one, Copy copy, String text) {
        int likeness = copy.exact() ? 100 : (int) Math.min(99, Math.round(copy.likeness() * 100));
        return new CopyTask(Ids.next(), one.id(), copy.account(), Place.of(copy).origin(), copy.title(), copy.link(),
                text, likeness, CopyTask.State.WAITING, null, null, null, act.at(), null, null);
    }

    private static Subject subject(UUID id) {
        return new Subject(Correction.KIND, id);
    }

    private Refused refuse(CorrectionSays what, CorrectionSays next) {
        return regulation.refuse(Rule.COPIES_TOO, what, next);
    }
}
