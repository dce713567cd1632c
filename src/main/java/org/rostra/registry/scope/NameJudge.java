package org.rostra.registry.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostra.registry.FormKind;
import org.rostra.registry.NameForms;
import org.rostra.registry.ScopeFinding;
import org.rostra.registry.ScopeReason;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.scope.Institutions.Mention;

/** Judges names for one institution: plain forms first, disguised ones where no plain form settles it. */
public final class NameJudge {
    /** No platform has names as long as this; a text that long is for a person to read. */
    private static final int LONGEST = 500;

    private final String institution;
    private final List<Form> forms;
    private final List<Form> latin;
    private final Terms terms = new Terms();
    private final ShortNames shorts;
    private final LatinNames latins;
    private final Disguises disguises;
    private final Sounds sounds;

    public NameJudge(NameForms names) {
        institution = names.full();
        forms = Form.all(names);
        latin = forms.stream().filter(Form::latin).toList();
        for (int i = 0; i < forms.size(); i++) {
            if (!forms.get(i).latin()) {
                terms.add(forms.get(i).key(), i);
            }
        }
        shorts = new ShortNames(institution);
        latins = new LatinNames(institution);
        disguises = new Disguises(institution, forms);
        sounds = new Sounds(institution, forms);
    }

    public ScopeFinding judge(String source) {
        Reading name = Reading.of(source);
        if (name.length() > LONGEST) {
            return new ScopeFinding(ScopeVerdict.REVIEW, Optional.empty(), List.of(), ScopeReason.TOO_LONG,
                    List.of(institution));
        }
        List<Mention> mentions = Institutions.ALL.in(name.text);
        List<ScopeFinding> found = new ArrayList<>();
        plain(name, mentions, found);
        spelled(name, mentions, found);
        Optional<ScopeFinding> best = found.stream().reduce(ScopeFinding::or);
        if (best.isPresent() && settled(best.get())) {
            return best.get();
        }
        disguises.in(name, mentions).ifPresent(found::add);
        sounds.in(name, mentions).ifPresent(found::add);
        return found.stream().filter(hidden -> best.isPresent() && unmasks(hidden, best.get())).findFirst()
                .or(() -> found.stream().reduce(ScopeFinding::or)).orElseGet(() -> nothing(mentions));
    }

    /** A plain full name: no disguise can be hidden over it. */
    private static boolean settled(ScopeFinding found) {
        return found.verdict() == ScopeVerdict.OWN
                && found.carried().filter(c -> c.kind() == FormKind.FULL || c.kind() == FormKind.HISTORICAL)
                        .isPresent();
    }

    /** True where the short name found plainly is only the unharmed part of a longer form in disguise: 同济达学. */
    private static boolean unmasks(ScopeFinding hidden, ScopeFinding plain) {
        return hidden.verdict() == ScopeVerdict.LOOKALIKE && plain.verdict() == ScopeVerdict.OWN
                && hidden.carried()
                        .flatMap(h -> plain.carried().filter(p -> h.start() <= p.start() && p.end() <= h.end()))
                        .isPresent();
    }

    private void plain(Reading name, List<Mention> mentions, List<ScopeFinding> found) {
        for (int i = 0; i < name.length(); i++) {
            int from = i;
            terms.from(name.text, i,
                    (to, form) -> found.add(weigh(new Spot(name, forms.get(form), from, to), mentions)));
        }
    }

    private ScopeFinding weigh(Spot spot, List<Mention> mentions) {
        if (spot.form().alone()) {
            return FullNames.weigh(spot, mentions);
        }
        return spot.form().kind() == FormKind.UNIT
                ? shorts.elsewhere(spot, mentions)
                        .orElseGet(() -> spot.find(ScopeVerdict.REVIEW, ScopeReason.COMMON_UNIT))
                : shorts.weigh(spot, mentions);
    }

    private void spelled(Reading name, List<Mention> mentions, List<ScopeFinding> found) {
        for (Form form : latin) {
            int at = name.shape.indexOf(form.shape());
            while (at >= 0) {
                latins.weigh(new Spot(name, form, at, at + form.length()), mentions).ifPresent(found::add);
                at = name.shape.indexOf(form.shape(), at + 1);
            }
        }
    }

    /** No form at all; says so, and names the institution that the name does speak of. */
    private ScopeFinding nothing(List<Mention> mentions) {
        return mentions.stream().filter(m -> m.bearers().full() && !m.bearers().names().contains(institution))
                .findFirst()
                .map(m -> other(ScopeReason.OTHER_INSTITUTION, institution, String.join("\u3001", m.bearers().names())))
                .orElseGet(() -> other(ScopeReason.NO_FORM, institution));
    }

    private static ScopeFinding other(ScopeReason reason, String... arguments) {
        return new ScopeFinding(ScopeVerdict.OTHER, Optional.empty(), List.of(), reason, List.of(arguments));
    }
}
