package org.rostra.procedure.setting;

import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.BodyKind;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Grip;
import org.rostra.policy.Rule;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.policy.pack.SettingReader;
import org.rostra.policy.pack.SettingWriter;
import org.rostra.policy.setting.Setting;
import org.rostra.policy.setting.Settings;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes that something be set otherwise from a day on; it counts once a second person has confirmed it. */
@Component
public class ProposeSetting {
    static final String PROCEDURE = "setting";
    private static final int LONGEST = 500;

    private final Settings settings;
    private final Procedures procedures;
    private final SeatFinder seats;
    private final Units units;
    private final List<SettingEffect> effects;
    private final Regulation regulation;
    private final Access access;

    ProposeSetting(Settings settings, Procedures procedures, SeatFinder seats, Units units,
            List<SettingEffect> effects, Regulation regulation, Access access) {
        this.settings = settings;
        this.procedures = procedures;
        this.seats = seats;
        this.units = units;
        this.effects = effects;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * What it would change; nothing is written.
     *
     * @throws Refused as {@link #propose}
     * @throws org.rostra.policy.pack.BadPack as {@link #propose}
     */
    @Transactional(readOnly = true)
    public SettingPreview preview(Act act, SettingDraft draft) {
        SettingPreview bare = read(act, draft);
        return new SettingPreview(bare.what(), bare.before(), bare.after(),
                effects.stream().flatMap(one -> one.of(act, bare).stream()).toList());
    }

    /**
     * Proposes it.
     *
     * @throws Refused where the pack leaves it to nobody, the day has passed, no reason is given, nothing would change,
     *     or another proposal for the same waits
     * @throws org.rostra.policy.pack.BadPack with every fault of the value
     */
    @Transactional
    public CaseFile propose(Act act, SettingDraft draft) {
        access.check(act, Action.SETTING_PROPOSE);
        Setting one = setting(act, Ids.next(), draft);
        if (!settings.propose(act, one)) {
            throw refuse(SettingSays.ALREADY_PROPOSED, SettingSays.ALREADY_PROPOSED_NEXT);
        }
        Unit unit = seats.named(regulation.institution().publicity().id()).or(units::findRoot)
                .orElseThrow(NotFound::new);
        return procedures.start(act, PROCEDURE, BodyKind.INSTITUTION, one.asSubject(), unit, one.proposedBy());
    }

    /** Proposes otherwise what was sent back; by the one who proposed it. */
    @Transactional
    public CaseFile again(Act act, UUID id, SettingDraft draft) {
        access.check(act, Action.SETTING_PROPOSE);
        Setting before = settings.find(id).filter(one -> act.person().filter(one.proposedBy()::equals).isPresent())
                .filter(one -> one.what().equals(draft.what())).orElseThrow(NotFound::new);
        if (!settings.amend(act, setting(act, before.id(), draft))) {
            throw refuse(SettingSays.NO_LONGER_OPEN, SettingSays.NO_LONGER_OPEN_NEXT);
        }
        return procedures.resubmit(act, before.asSubject(), BodyKind.INSTITUTION);
    }

    private Setting setting(Act act, UUID id, SettingDraft draft) {
        SettingPreview read = read(act, draft);
        return new Setting(id, read.what().key(), SettingWriter.text(read.after()), SettingWriter.text(read.before()),
                draft.from(), draft.reason().strip(), Setting.State.PROPOSED, act.person().orElseThrow(), act.at(),
                null, null);
    }

    private SettingPreview read(Act act, SettingDraft draft) {
        Settable what = Settable.find(regulation, draft.what()).orElseThrow(NotFound::new);
        if (what.bounds(regulation).isEmpty()) {
            throw notSettable(what);
        }
        SetTo after = SettingReader.read(regulation, what, draft.value());
        if (draft.from().isBefore(act.today())) {
            throw refuse(SettingSays.FROM_PASSED, SettingSays.FROM_PASSED_NEXT);
        }
        if (draft.reason().isBlank() || draft.reason().length() > LONGEST) {
            throw refuse(SettingSays.REASON_MISSING, SettingSays.REASON_MISSING_NEXT);
        }
        SetTo before = what.on(regulation, draft.from());
        if (after.equals(before)) {
            throw refuse(SettingSays.UNCHANGED, SettingSays.UNCHANGED_NEXT);
        }
        return new SettingPreview(what, before, after, List.of());
    }

    /** Cites what lays the value down, so that one sees why it is not the office's. */
    private Refused notSettable(Settable what) {
        Rule rule = what instanceof Settable.OfRule(Rule one) && one.grip() != Grip.ADVICE ? one : Rule.SETTINGS;
        return regulation.refuse(rule, SettingSays.NOT_SETTABLE, SettingSays.NOT_SETTABLE_NEXT);
    }

    private Refused refuse(MessageKey what, MessageKey next) {
        return regulation.refuse(Rule.SETTINGS, what, next);
    }
}
