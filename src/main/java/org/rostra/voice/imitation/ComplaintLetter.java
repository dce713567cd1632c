package org.rostra.voice.imitation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.Letters;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.print.Letter;
import org.rostra.print.Paper;
import org.rostra.registry.CanonicalLink;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.lead.Leads;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The letter by which a platform is asked to act against an account that passes for the institution's. It names no person. */
@Component
public class ComplaintLetter implements PaperForm {
    /** Its name in addresses. */
    public static final String FORM = "imitation-complaint";

    private final ImitationTable table;
    private final Leads leads;
    private final PlatformLinks platforms;
    private final Letters letters;
    private final Regulation regulation;
    private final Frames frames;

    ComplaintLetter(ImitationTable table, Leads leads, PlatformLinks platforms, Letters letters, Regulation regulation,
            Frames frames) {
        this.table = table;
        this.leads = leads;
        this.platforms = platforms;
        this.letters = letters;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return FORM;
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return fitting(subject).map(_ -> frames.texts(locale).get("voice.letter"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return fitting(subject).map(one -> letter(act, one, locale));
    }

    private Optional<Imitation> fitting(Subject subject) {
        return subject.kind().equals(Imitation.KIND)
                ? table.find(subject.id()).filter(Imitation::known)
                : Optional.empty();
    }

    /** The letter for a known imitation. */
    public Letter letter(Act act, Imitation one, Locale locale) {
        Texts t = frames.texts(locale);
        Leads.Look look = leads.look(one.name(), one.link());
        String platform = look.link().map(CanonicalLink::platform)
                .map(id -> Objects.requireNonNullElse(platforms.name(id, locale), id))
                .orElse(t.get("voice.letter.platform"));
        String institution = regulation.institution().name().in(locale);
        LetterDraft draft = letters.draft(t.get("voice.letter"), t.get("voice.letter.title", one.name()), locale)
                .to(platform)
                .say("body", t.get("voice.letter.about"),
                        t.get("voice.letter.body", institution, platform, one.name()));
        if (!one.link().isBlank()) {
            draft.say("link", t.get("voice.link"), t.get("voice.letter.link", one.link()));
        }
        return draft.say("why", t.get("voice.letter.why"), t.get("voice.letter.scope",
                t.get(look.scope().reason().key(), look.scope().arguments().toArray())))
                .say(t.get("voice.letter.ask")).say(t.get("voice.letter.end"))
                .note(Letters.reference(one.id()), institution).signOn(institution, act.today());
    }
}
