package org.rostra.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Repeated;
import org.rostra.paper.PrintCode;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.vault.Vault;
import org.rostra.voice.TakeIn.Incoming;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Anybody says what he thinks, signed in or not; the ledger never tells who it was. */
@Component
public class GiveOpinion {
    private final TakeIn intake;
    private final OpinionTable opinions;
    private final OpinionRules rules;
    private final Vault vault;
    private final Regulation regulation;
    private final Access access;

    GiveOpinion(TakeIn intake, OpinionTable opinions, OpinionRules rules, Vault vault, Regulation regulation,
            Access access) {
        this.intake = intake;
        this.opinions = opinions;
        this.rules = rules;
        this.vault = vault;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * Takes it in.
     *
     * @throws Refused without its kind or a text, for more files than are taken, or where nothing is taken in here
     * @throws org.rostra.registry.AttachmentRefused for a file that is not taken; then nothing is kept
     * @throws Repeated if it came twice; {@link #again} gives the same receipt
     */
    @Enforces({Rule.OPINION_INTAKE, Rule.OPINION_FILES})
    @Transactional
    public Receipt give(Act act, Wanted wanted, List<Upload> files) {
        Act nameless = nameless(act);
        access.check(nameless, Action.OPINION_GIVE);
        LocalDate today = act.today();
        regulation.require(Rule.OPINION_INTAKE, today);
        Opinion.Kind kind = wanted.kind();
        if (kind == null) {
            throw rules.refuse(OpinionSays.KIND_MISSING, OpinionSays.KIND_MISSING_NEXT);
        }
        if (files.size() > rules.files(today)) {
            throw regulation.refuse(Rule.OPINION_FILES, OpinionSays.TOO_MANY_FILES, OpinionSays.TOO_MANY_FILES_NEXT,
                    new Argument.Count(rules.files(today)));
        }
        PrintCode code = code(act, wanted);
        Opinion one = intake.in(nameless, new Incoming(kind, Opinion.Channel.OWN, rules.text(wanted.text()),
                rules.some(wanted.about()), wanted.unit(), wanted.office(), wanted.named(), wanted.fears(), today,
                wanted.who(), files), code, wanted.remembered() ? act.person().orElse(null) : null);
        return new Receipt(one, code.grouped());
    }

    /** The receipt of what came a second time, where it is the same to the letter. */
    @Transactional(readOnly = true)
    public Optional<Receipt> again(Act act, Wanted wanted) {
        PrintCode code = code(act, wanted);
        return opinions.find(intake.mark(code)).map(one -> new Receipt(one, code.grouped()));
    }

    /** Follows from the form and what was written in it: whoever sends it twice gets the same, nobody else can. */
    private PrintCode code(Act act, Wanted wanted) {
        return PrintCode.of(vault.mark("voice.opinion.draw", act.operation() + "\n" + wanted.whole()));
    }

    /** Who is signed in is on no line. */
    static Act nameless(Act act) {
        return Act.of(Actor.ANONYMOUS, act.operation(), act.at());
    }
}
