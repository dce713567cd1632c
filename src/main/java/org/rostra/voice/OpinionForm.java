package org.rostra.voice;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.ledger.Subject;
import org.rostra.procedure.DutyForm;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An opinion as it stands on desks and in letters: its kind and its number, never a word of it. */
@Component
class OpinionForm implements DutyForm {
    private final OpinionTable opinions;
    private final OpinionSeats seats;
    private final Frames frames;

    OpinionForm(OpinionTable opinions, @Lazy OpinionSeats seats, @Lazy Frames frames) {
        this.opinions = opinions;
        this.seats = seats;
        this.frames = frames;
    }

    @Override
    public String kind() {
        return Opinion.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/opinion-cases/" + subject.id();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return titles(subjects, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects, Locale locale) {
        Texts t = frames.texts(locale);
        return opinions.list(subjects).stream().collect(Collectors.toMap(Opinion::id, one -> title(t, one)));
    }

    static String title(Texts t, Opinion one) {
        return t.get("voice.title.one", t.get("voice.kind." + one.kind()), one.number());
    }

    /** What goes past the publicity department is no unit's. */
    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        List<Opinion> known = opinions.list(subjects).stream().filter(one -> !one.past()).toList();
        return known.isEmpty()
                ? Map.of()
                : known.stream().collect(Collectors.toMap(Opinion::id, _ -> seats.publicity()));
    }
}
