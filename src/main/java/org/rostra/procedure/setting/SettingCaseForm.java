package org.rostra.procedure.setting;

import gg.jte.Content;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.policy.setting.Setting;
import org.rostra.policy.setting.Settings;
import org.rostra.procedure.CaseForm;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;

/** A setting on its case page: before and after side by side, and who proposes it. */
@Component
class SettingCaseForm implements CaseForm {
    private final Settings settings;
    private final People people;
    private final Regulation regulation;
    private final Frames frames;
    private final Fragments fragments;

    SettingCaseForm(Settings settings, People people, Regulation regulation, Frames frames, Fragments fragments) {
        this.settings = settings;
        this.people = people;
        this.regulation = regulation;
        this.frames = frames;
        this.fragments = fragments;
    }

    @Override
    public String kind() {
        return Setting.KIND;
    }

    @Override
    public Content form(Subject subject, Frame frame) {
        Setting one = get(subject);
        return fragments.of("setting/filed", Map.of("frame", frame, "setting", one, "words",
                new SettingWords(frame.t(), regulation), "proposer",
                people.names(List.of(one.proposedBy())).getOrDefault(one.proposedBy(), ""), "regulation", regulation));
    }

    @Override
    public String path(Subject subject) {
        return "/settings/item?what=" + get(subject).what();
    }

    @Override
    public String pathLabel() {
        return "setting.see";
    }

    @Override
    public String correctionPath(Subject subject) {
        return path(subject) + "&amends=" + subject.id();
    }

    /** What the institution sets is no unit's. */
    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return Map.of();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return titles(subjects, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects, Locale locale) {
        SettingWords words = new SettingWords(frames.texts(locale), regulation);
        return settings.list(subjects).stream().collect(Collectors.toMap(Setting::id, words::name));
    }

    @Override
    public Set<UUID> parties(Subject subject) {
        return Set.of(get(subject).proposedBy());
    }

    private Setting get(Subject subject) {
        return settings.find(subject.id()).orElseThrow(NotFound::new);
    }
}
